package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.bulk.DryRun;
import io.github.blueconic4j.cdi.bulk.GroupExporter;
import io.github.blueconic4j.cdi.bulk.GroupImporter;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.ProfileWriters;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.bulk.batches.Imports;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.check.DryRuns;
import io.github.blueconic4j.cdi.bulk.pages.Exports;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;

/** Produces what applications inject beside clients, of the default tenant where nothing else names one. */
@ApplicationScoped
public class Producers {

    @Inject
    TenantRuntimes tenants;

    private TenantRuntime tenant() {
        return tenants.get(Tenant.DEFAULT);
    }

    private BulkCalls bulk(Tenant tenant) {
        return tenants.get(tenant).bulk();
    }

    @Produces
    @ApplicationScoped
    public TokenSource tokens() {
        return tenant().requireTokens();
    }

    @Produces
    @ApplicationScoped
    public AuthorizationFlow authorization() {
        return tenant().requireConnection();
    }

    @Produces
    @ApplicationScoped
    public UntypedApi untyped() {
        return tenant().untyped();
    }

    @Produces
    @ApplicationScoped
    public Diagnosis diagnosis() {
        return new TenantDiagnosis(tenant());
    }

    @Produces
    @ApplicationScoped
    public DryRun dryRun() {
        return new DryRuns(this::bulk);
    }

    @Produces
    @ApplicationScoped
    public SegmentExporter segmentExporter() {
        return new Exports(this::bulk);
    }

    @Produces
    @ApplicationScoped
    public GroupExporter groupExporter() {
        return new Exports(this::bulk);
    }

    @Produces
    @ApplicationScoped
    public ProfileImporter profileImporter() {
        return new Imports(this::bulk);
    }

    @Produces
    @ApplicationScoped
    public GroupImporter groupImporter() {
        return new Imports(this::bulk);
    }

    @Produces
    @ApplicationScoped
    public ProfileWriter writer() {
        return tenant().writers().shared();
    }

    @Produces
    @ApplicationScoped
    public ProfileWriters writers() {
        return new Writers(tenants);
    }
}
