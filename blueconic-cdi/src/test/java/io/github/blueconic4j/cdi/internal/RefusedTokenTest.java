package io.github.blueconic4j.cdi.internal;

import java.util.Map;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Parallel;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tokens that the tenant takes no more. An application of its own for each test: one forced refresh a minute. */
@Timeout(60)
class RefusedTokenTest {

    private static final String TOKEN = "POST /oauth/token";
    private static final String SEGMENTS = "GET /segments";

    private SimulatedTenant tenant;
    private Application application;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.builder().profiles(1).start();
        application = Application.start(Application.settings(tenant));
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private int list() {
        return application.clients().segments().list(0L, 1L, null).segments().size();
    }

    @Test
    void repeatsTwoHundredCallsWithOneNewTokenAfterARevocation() throws Exception {
        list();
        tenant.revokeAccessTokens();
        tenant.reset();

        assertThat(Parallel.calls(200, this::list)).hasSize(200).containsOnly(1);
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
        assertThat(tenant.requestCount(SEGMENTS)).isBetween(201L, 400L);
    }

    @Test
    void sendsACallTwiceAtMostWhenEveryTokenIsRefused() {
        list();
        tenant.reset();
        tenant.fault(Fault.answer(401, "").on(SEGMENTS).times(1000));

        for (int calls = 1; calls <= 20; calls++) {
            BlueConicHttpException refused = catchThrowableOfType(BlueConicHttpException.class, this::list);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(tenant.requestCount(SEGMENTS))
                    .as("one repeat, in the first call")
                    .isEqualTo(calls + 1);
        }
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
    }

    @Test
    void keepsWorkingWithTheOldTokenWhenTheRefusalWasAMistakeAndNoOtherCanBeHad() {
        list();
        tenant.reset();
        tenant.fault(Fault.answer(401, "").on(SEGMENTS));
        tenant.fault(Fault.answer(500, "").on(TOKEN).times(100));

        assertThat(list()).isEqualTo(1);
    }

    @Test
    void asksForATokenOnceWhenSixtyCallersStartTogether() throws Exception {
        tenant.fault(Fault.answer(503, "").on(TOKEN).header("Retry-After", "1").before(200));

        assertThat(Parallel.calls(60, this::list)).containsOnly(1);
        assertThat(tenant.requestCount(TOKEN))
                .as("one that failed and one that did not")
                .isEqualTo(2);
    }

    @Test
    void makesNoRequestStormWhenTheClientIsRejected() throws Exception {
        application.close();
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.client-secret", "canary");
        application = Application.start(settings);

        assertThat(Parallel.calls(60, () -> catchThrowable(this::list))).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ClientRejectedException.class)
                .hasMessageContainingAll("blueconic.client-id", "blueconic.client-secret")
                .hasMessageNotContaining("canary"));
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
        assertThat(tenant.requestCount(SEGMENTS)).isZero();
    }
}
