package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.tenant.Finding;
import io.github.blueconic4j.cdi.tenant.Finding.State;
import io.github.blueconic4j.cdi.tenant.RefusalCause;

/** What BlueConic lets the application do with its token, put in words. */
final class AccessCheck {

    private final TenantConfig config;
    private final Refusals refusals;

    AccessCheck(TenantConfig config, Refusals refusals) {
        this.config = config;
        this.refusals = refusals;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        if (refusals.allUnauthorized()) {
            all.add(unauthorized("calls", "All that were tried are answered with 401"));
        } else if (refusals.allDenied()) {
            List<RefusalCause> causes = refusals.ofAll();
            all.add(new Finding(
                    "calls",
                    State.PROBLEM,
                    "All that were tried are answered with 403, whatever scope they need.",
                    causes,
                    Refusals.sentence(causes)));
        } else {
            refusals.probed().forEach(call -> all.add(finding(call)));
        }
        if (refusals.anyAccepted()) {
            all.add(personalData());
        }
        return all;
    }

    private Finding finding(Probed call) {
        String checked = call.operation() + " (" + call.scope() + ")";
        if (call.accepted()) {
            return new Finding(checked, State.OK, "Allowed.", List.of(), "");
        }
        if (call.denied()) {
            return denied(checked, call);
        }
        if (call.unauthorized()) {
            return unauthorized(checked, "It is answered with 401");
        }
        if (call.failure() != null) {
            return new Finding(
                    checked, State.PROBLEM, call.failure() + ".", List.of(), "See what the network does to calls.");
        }
        String answered = "It is answered with " + call.status();
        if (call.status() == 429 || call.status() >= 500) {
            return new Finding(
                    checked, State.UNKNOWN, answered + ": BlueConic is busy.", List.of(), "Try again in some minutes.");
        }
        return new Finding(
                checked,
                State.PROBLEM,
                answered + ", and not by BlueConic.",
                List.of(),
                "Check " + config.key(ConfigKey.URL)
                        + ", and what stands between: a gateway, a proxy, a page to log in on.");
    }

    /** Where the application has the scope, somebody wanted the call to be allowed. */
    private Finding denied(String checked, Probed call) {
        List<RefusalCause> causes = refusals.of(call);
        boolean wanted = !causes.contains(RefusalCause.SCOPE);
        return new Finding(
                checked,
                wanted ? State.PROBLEM : State.UNKNOWN,
                "Refused with 403, "
                        + (wanted
                                ? "though the token has the scope."
                                : "which is right unless the application needs it."),
                causes,
                Refusals.sentence(causes));
    }

    private Finding unauthorized(String checked, String found) {
        return new Finding(
                checked,
                State.PROBLEM,
                found + ", with a token that was just handed out.",
                List.of(RefusalCause.TOKEN),
                Refusals.sentence(List.of(RefusalCause.TOKEN)) + " See also that " + config.key(ConfigKey.URL)
                        + " is of the tenant whose application it is.");
    }

    private static Finding personalData() {
        return new Finding(
                "personal data",
                State.UNKNOWN,
                "Only writing would tell: without the right, entries of a bulk call come back as UNAUTHORIZED, and values of"
                        + " personal properties are missing in what is read.",
                List.of(),
                "Where you see that, " + RefusalCause.PERSONAL_DATA.advice() + ", in BlueConic.");
    }
}
