package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.DiagnosisReport;
import io.github.blueconic4j.cdi.tenant.Finding;
import io.github.blueconic4j.cdi.tenant.RefusalCause;

/** Looks at host, clock, token and calls of one tenant, in that order, as far as each allows the next. */
record TenantDiagnosis(TenantRuntime tenant) implements Diagnosis {

    @Override
    public DiagnosisReport run() {
        return report(null);
    }

    @Override
    public DiagnosisReport explain(BlueConicException refusal) {
        return report(refusal);
    }

    private DiagnosisReport report(BlueConicException caught) {
        Probes probes = new Probes(tenant.calls(), tenant.config().timeouts().call());
        HostCheck host = HostCheck.of(probes, tenant.config());
        List<Finding> rest = new ArrayList<>();
        Refusals refusals = new Refusals(null, List.of());
        if (host.reachable()) {
            TokenCheck token = TokenCheck.of(tenant);
            refusals = token.token() != null ? calls(probes, token) : refusals;
            rest.add(token.finding());
            rest.addAll(new AccessCheck(tenant.config(), refusals).findings());
        } else {
            rest.add(TokenCheck.notTried());
        }
        HostCheck seen = refusals.anyAccepted() ? host.withoutDocument() : host;
        List<Finding> all = new ArrayList<>();
        if (caught != null) {
            all.add(caught(caught, refusals.of(caught)));
        }
        all.addAll(seen.findings());
        all.addAll(rest);
        return new DiagnosisReport(tenant.config().tenant().name(), all, seen.release(), seen.clockSkew());
    }

    /** A token that was held may have been revoked; one more is asked for, as every call does. */
    private Refusals calls(Probes probes, TokenCheck check) {
        TokenCheck token = check;
        Probed first = Probed.first(probes);
        if (first.unauthorized() && first.tokenRenewed()) {
            TokenCheck another = TokenCheck.of(tenant);
            if (another.token() != null) {
                token = another;
                first = Probed.first(probes);
            }
        }
        List<Probed> all = new ArrayList<>(List.of(first));
        if (first.failure() == null) {
            all.addAll(Probed.others(probes));
        }
        return new Refusals(token.token(), all);
    }

    private Finding caught(BlueConicException caught, List<RefusalCause> causes) {
        String advice = "Do what its message says, and see the findings below.";
        if (!causes.isEmpty()) {
            advice = tenant.tokens() == null
                    ? "Choose another " + tenant.config().key(ConfigKey.GRANT) + ", so that a token is sent."
                    : Refusals.sentence(causes);
        }
        return new Finding("the failure", Finding.State.PROBLEM, caught.getMessage() + ".", causes, advice);
    }
}
