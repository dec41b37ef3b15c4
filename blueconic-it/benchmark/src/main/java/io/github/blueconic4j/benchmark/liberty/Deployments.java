package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import javax.management.JMException;

import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.Statistics;

/** How long the demo takes to deploy again, and an application with the same pages and bare clients, in turns. */
final class Deployments {

    private static final String DEMO = "blueconic-demo.war";
    private static final String BARE = "bare-demo.war";

    private final OpenLiberty server;
    private final Path folder;
    private final int redeployments;
    private final RecordedAnswers tenant;

    /**
     * @param folder for the applications
     * @param tenant that the server's environment names
     */
    Deployments(OpenLiberty server, Path folder, int redeployments, RecordedAnswers tenant) {
        this.server = server;
        this.folder = folder;
        this.redeployments = redeployments;
        this.tenant = tenant;
    }

    /** Of one application: milliseconds until it had started, and until its first answer after that. */
    private record Times(List<Double> deployed, List<Double> answered) {}

    void measure() throws IOException, InterruptedException, JMException {
        Path demo = folder.resolve(DEMO);
        Files.copy(Path.of(System.getProperty("benchmark.demo")), demo, StandardCopyOption.REPLACE_EXISTING);
        Path bare = bare(demo).writeTo(folder);
        Times ours = new Times(new ArrayList<>(), new ArrayList<>());
        Times peers = new Times(new ArrayList<>(), new ArrayList<>());
        // the first is a deployment, not a redeployment
        for (int i = -1; i < redeployments; i++) {
            deploy(demo, "/blueconic-demo", i < 0 ? null : ours);
            deploy(bare, "/bare-demo", i < 0 ? null : peers);
        }
        server.undeploy(DEMO);
        server.undeploy(BARE);
        print(ours, peers);
    }

    private void deploy(Path war, String root, Times times) throws IOException, InterruptedException, JMException {
        double deployed = server.deploy(war).toMillis();
        long begin = System.nanoTime();
        server.get(root + "/index.html");
        server.get(root + "/api/segments");
        if (times != null) {
            times.deployed().add(deployed);
            times.answered().add((System.nanoTime() - begin) / 1e6);
        }
    }

    private void print(Times ours, Times peers) {
        System.out.printf("Deployment in a running server, %d redeployments each, in turns%n", redeployments);
        line("demo", ours);
        line("bare", peers);
        System.out.printf(
                "the demo takes %.0f ms more (goal <= 120)%n",
                Statistics.median(ours.deployed()) - Statistics.median(peers.deployed()));
    }

    private static void line(String name, Times times) {
        System.out.printf(
                "%-6s median %.0f ms (quartiles %.0f and %.0f), then %.0f ms to its first page and its first call%n",
                name,
                Statistics.median(times.deployed()),
                Statistics.quantile(times.deployed(), 0.25),
                Statistics.quantile(times.deployed(), 0.75),
                Statistics.median(times.answered()));
    }

    private War bare(Path demo) throws IOException {
        return new War(BARE)
                .pagesOf(demo)
                .classes(BareDemo.class)
                .configured(
                        """
                        bare/mp-rest/url=%s/rest/v2
                        bare/mp-rest/scope=jakarta.enterprise.context.ApplicationScoped
                        """
                                .formatted(tenant.url()));
    }
}
