package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import javax.management.JMException;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.smallcall.BareSegments;
import io.github.blueconic4j.benchmark.smallcall.CallMeter;
import io.github.blueconic4j.benchmark.smallcall.SmallCallResource;
import io.github.blueconic4j.benchmark.smallcall.SmallCallRounds;
import io.github.blueconic4j.cdi.token.TokenSource;

/** One small call by the injected client, and by a bare MicroProfile REST client beside it in the same application. */
final class SmallCallOnLiberty {

    private static final int CALLS = 500;

    private final OpenLiberty server;
    private final Path folder;
    private final Duration time;

    /**
     * @param folder for the application
     * @param time for all rounds
     */
    SmallCallOnLiberty(OpenLiberty server, Path folder, Duration time) {
        this.server = server;
        this.folder = folder;
        this.time = time;
    }

    void measure() throws IOException, InterruptedException, JMException {
        try (RecordedAnswers tenant = SmallCallRounds.tenant()) {
            server.deploy(application(tenant).writeTo(folder));
            new SmallCallRounds(calls -> call("injected", calls), calls -> call("bare", calls))
                    .measure(time, "on Open Liberty");
            if (Boolean.getBoolean("benchmark.profile")) {
                profile("injected");
                profile("bare");
            }
        }
        server.undeploy("small-call.war");
    }

    private String call(String client, int calls) throws IOException, InterruptedException {
        return server.get("/small-call/small-call/" + client + "?calls=" + calls);
    }

    /** Where its time goes. */
    private void profile(String client) throws IOException, InterruptedException, JMException {
        System.out.println("profile of the calls by the client: " + client);
        Profile profile = new Profile(server.beans(), folder.resolve(client + ".jfr"));
        profile.start();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            call(client, CALLS);
        }
        profile.stop();
    }

    private static War application(RecordedAnswers tenant) throws IOException {
        return new War("small-call.war")
                .jars(Operation.class, TokenSource.class, JsonFactory.class)
                .classes(BenchmarkApplication.class, SmallCallResource.class, BareSegments.class, CallMeter.class)
                .configured(
                        """
                        config_ordinal=350
                        blueconic.url=%1$s
                        blueconic.client-id=benchmark
                        blueconic.client-secret=benchmark
                        bare/mp-rest/url=%1$s/rest/v2
                        bare/mp-rest/scope=jakarta.enterprise.context.ApplicationScoped
                        """
                                .formatted(tenant.url()));
    }
}
