package io.github.blueconic4j.simulator;

import java.io.UncheckedIOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenFaultTest {
    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Client.Answer ask() {
        return client.tokenAnswer("client_credentials", tenant.clientId(), tenant.clientSecret());
    }

    private long requests() {
        return tenant.requestCount("POST /oauth/token");
    }

    @Test
    void dropsTheConnectionAfterReadingTheRequestAndCountsIt() {
        tenant.fault(TokenFault.dropBeforeCommit());
        tenant.fault(TokenFault.dropAfterCommit());

        assertThatThrownBy(this::ask).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(this::ask).isInstanceOf(UncheckedIOException.class);
        assertThat(ask().status()).isEqualTo(200);
        assertThat(requests()).isEqualTo(4);
    }

    @Test
    void answersAnythingElseAsOftenAsItIsTold() {
        tenant.fault(TokenFault.answer(503, "").header("Retry-After", "7").times(2));
        tenant.fault(TokenFault.answerAfterCommit(200, "<html>"));

        assertThat(ask().header("Retry-After")).isEqualTo("7");
        assertThat(ask().status()).isEqualTo(503);
        assertThat(ask().text()).isEqualTo("<html>");
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void cutsTheRealAnswer() {
        tenant.fault(TokenFault.cutAt(10));

        assertThatThrownBy(this::ask).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void happensToTheGrantTypeItIsMeantFor() {
        tenant.fault(TokenFault.answer(500, "").grant("refresh_token"));

        assertThat(ask().status()).isEqualTo(200);
        assertThat(client.form(
                                tenant.url() + "/rest/v2/oauth/token",
                                "grant_type=refresh_token&refresh_token=x&client_id=" + tenant.clientId()
                                        + "&client_secret=" + tenant.clientSecret())
                        .status())
                .isEqualTo(500);
    }

    @Test
    void takesItsTime() {
        tenant.fault(TokenFault.slow().before(150).after(150));
        long begin = System.nanoTime();

        assertThat(ask().status()).isEqualTo(200);
        assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
    }

    @Test
    void isSetFromOutsideToo() {
        client.control(
                "POST",
                "/oauth/faults",
                "{\"kind\":\"answer\",\"status\":502,\"times\":2,\"grant\":\"client_credentials\"}");
        client.control("POST", "/oauth/faults", "{\"kind\":\"dropAfterCommit\"}");

        assertThat(ask().status()).isEqualTo(502);
        client.control("DELETE", "/oauth/faults", "");
        assertThat(ask().status()).isEqualTo(200);
        assertThat(client.control("POST", "/oauth/faults", "{\"kind\":\"magic\"}")
                        .status())
                .isEqualTo(400);
        assertThatThrownBy(() -> TokenFault.slow().times(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
