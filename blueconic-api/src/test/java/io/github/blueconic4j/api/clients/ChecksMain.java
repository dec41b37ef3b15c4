package io.github.blueconic4j.api.clients;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Runs the checks on the implementation that its class path has; writes one line a check. */
final class ChecksMain {

    private ChecksMain() {}

    public static void main(String... arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "implementation\t" + RestClientBuilder.newBuilder().getClass().getName());
        Checks.run().forEach((name, outcome) -> out.println(name + "\t" + outcome));
        System.exit(0);
    }
}
