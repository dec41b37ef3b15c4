package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.DiagnosisReport;

/** The diagnosis that applications inject: that of the default tenant. */
@ApplicationScoped
public class DefaultDiagnosis implements Diagnosis {

    @Inject
    TenantRuntimes tenants;

    @Override
    public DiagnosisReport run() {
        return diagnosis().run();
    }

    @Override
    public DiagnosisReport explain(BlueConicException refusal) {
        return diagnosis().explain(refusal);
    }

    private Diagnosis diagnosis() {
        return new TenantDiagnosis(tenants.get(Tenant.DEFAULT));
    }
}
