package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The JDK can be told to repeat whatever it has sent on a connection that was used before; only at the start of a JVM. */
@Timeout(60)
class SentOnceTest {

    private static final String TOKEN = "POST /oauth/token";

    @Test
    void sendsNoContentTwiceWhateverTheJdkIsTold() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.httpclient.enableAllMethodRetry=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SentOnceTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).endsWith("answered, lost: 2 requests");
    }

    @SuppressWarnings("SystemOut") // read by the test
    public static void main(String[] arguments) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            Transport transport = new Transport(new Settings().url(tenant.url()).read(), threads, new DaemonAlarm());
            String first = send(transport, tenant);
            tenant.fault(Fault.dropAfterCommit().on(TOKEN).times(2));
            String second = send(transport, tenant);
            System.out.println(first + ", " + second + ": " + tenant.requestCount(TOKEN) + " requests");
        }
        threads.shutdownNow();
    }

    private static String send(Transport transport, SimulatedTenant tenant) throws InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + tenant.clientId() + "&client_secret="
                + tenant.clientSecret();
        try {
            return transport
                                    .postForm("/oauth/token", form, Duration.ofSeconds(9), 9999)
                                    .status()
                            == 200
                    ? "answered"
                    : "refused";
        } catch (IOException lost) {
            return "lost";
        }
    }
}
