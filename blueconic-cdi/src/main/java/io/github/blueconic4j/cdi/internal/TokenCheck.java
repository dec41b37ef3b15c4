package io.github.blueconic4j.cdi.internal;

import java.util.List;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.tenant.Finding;
import io.github.blueconic4j.cdi.tenant.RefusalCause;
import io.github.blueconic4j.cdi.token.AccessToken;

/**
 * Whether there is a token.
 *
 * @param token null where there is none
 */
record TokenCheck(AccessToken token, Finding finding) {

    private static final String CHECKED = "token";

    static TokenCheck of(TenantRuntime tenant) {
        if (tenant.tokens() == null) {
            return new TokenCheck(
                    null,
                    ok("None is used, since " + tenant.config().key(ConfigKey.GRANT)
                            + "=none; only open operations can be called."));
        }
        try {
            return new TokenCheck(tenant.tokens().get(), ok("There is one."));
        } catch (BlueConicException failure) {
            return new TokenCheck(null, problem(failure, tenant.config()));
        }
    }

    static Finding notTried() {
        return new Finding(CHECKED, Finding.State.UNKNOWN, "Not tried, since the host does not answer.", List.of(), "");
    }

    private static Finding ok(String found) {
        return new Finding(CHECKED, Finding.State.OK, found, List.of(), "");
    }

    private static Finding problem(BlueConicException failure, TenantConfig config) {
        boolean denied = failure instanceof BlueConicHttpException http && http.status() == 403;
        return new Finding(
                CHECKED,
                Finding.State.PROBLEM,
                failure.getMessage() + ".",
                denied ? List.of(RefusalCause.ADDRESS) : List.of(),
                advice(failure, denied, config));
    }

    private static String advice(BlueConicException failure, boolean denied, TenantConfig config) {
        if (denied) {
            return Refusals.sentence(List.of(RefusalCause.ADDRESS));
        }
        if (failure instanceof ClientRejectedException) {
            return "Compare " + config.key(ConfigKey.CLIENT_ID) + " and " + config.key(ConfigKey.CLIENT_SECRET)
                    + " with the application in BlueConic, in Settings > Access management > Applications, and see that it"
                    + " is active and may use the grant " + config.grant() + ".";
        }
        if (failure instanceof ReauthorizationRequiredException) {
            return "Let an administrator of the tenant connect the application, in a browser.";
        }
        return failure.retryable()
                ? "Try again in some minutes."
                : "See the table of exceptions in docs/errors.md for "
                        + failure.getClass().getSimpleName() + ".";
    }
}
