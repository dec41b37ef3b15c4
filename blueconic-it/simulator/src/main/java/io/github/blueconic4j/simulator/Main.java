package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.github.blueconic4j.simulator.compare.Comparison;
import io.github.blueconic4j.simulator.drift.Drift;
import io.github.blueconic4j.simulator.rest.FaultReader;

/**
 * Runs a simulated tenant until it is stopped: {@code java -jar blueconic-simulator.jar [--port 9090] …}. Or tells what another
 * release of BlueConic's API has more or less: {@code java -jar blueconic-simulator.jar drift openapi.json}, exit code 1 when it
 * has less. Or compares the shapes of its answers with those of another server, which is only read from:
 * {@code java -jar blueconic-simulator.jar compare}, with {@code BLUECONIC_URL}, {@code BLUECONIC_CLIENT_ID} and
 * {@code BLUECONIC_CLIENT_SECRET} in the environment.
 */
public final class Main {
    private static final String USAGE =
            "--port N --profiles N --ttl SECONDS|ISO-8601 --seed N --client-id X --client-secret Y --tls DIRECTORY"
                    + " --openapi FILE --faults FILE, for the code flow"
                    + " --client ID:SECRET (again for each further one) --redirect-uri URL (again for each)"
                    + " --refresh-grace SECONDS|ISO-8601";
    private static final int DEFAULT_PORT = 9090;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("drift") || command.equals("compare")) {
            System.exit(
                    command.equals("drift")
                            ? drift(List.of(arguments), System.out, System.err)
                            : compare(System.getenv(), System.out, System.err));
            return;
        }
        SimulatedTenant tenant = start(List.of(arguments), System.err);
        if (tenant == null) {
            System.exit(2);
            return;
        }
        System.out.println("Simulated BlueConic tenant: " + tenant.url() + ", client id " + tenant.clientId()
                + ", control endpoint " + tenant.controlUrl());
        Runtime.getRuntime().addShutdownHook(new Thread(tenant::close, "blueconic-simulator-stop"));
        new CountDownLatch(1).await();
    }

    /** The secret comes from the environment: arguments can be read by everybody on the machine. */
    static int compare(Map<String, String> environment, PrintStream out, PrintStream errors) {
        List<String> values = new ArrayList<>();
        for (String name : List.of("BLUECONIC_URL", "BLUECONIC_CLIENT_ID", "BLUECONIC_CLIENT_SECRET")) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                errors.println("blueconic-simulator: compare needs " + name + " in the environment");
                return Comparison.UNUSABLE;
            }
            values.add(value);
        }
        return Comparison.with(values.get(0), values.get(1), values.get(2), out, errors);
    }

    static int drift(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.size() != 2) {
            errors.println("blueconic-simulator: drift needs one argument, the file or the address of a document");
            return Drift.UNUSABLE;
        }
        return Drift.report(arguments.get(1), out, errors);
    }

    /** Null, and one line on {@code errors}, when an option or a file is wrong or the port is taken. */
    static SimulatedTenant start(List<String> arguments, PrintStream errors) {
        SimulatedTenant tenant = null;
        try {
            List<Fault> faults = new ArrayList<>();
            tenant = configured(arguments.iterator(), faults).start();
            faults.forEach(tenant::fault);
            return tenant;
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException e) {
            errors.println(
                    "blueconic-simulator: " + e.getMessage().lines().findFirst().orElse("it cannot be started"));
            if (tenant != null) {
                tenant.close();
            }
            return null;
        }
    }

    private static TenantBuilder configured(Iterator<String> arguments, List<Fault> faults) {
        TenantBuilder builder = SimulatedTenant.builder().port(DEFAULT_PORT);
        while (arguments.hasNext()) {
            String option = arguments.next();
            switch (option) {
                case "--port" -> builder.port((int) number(option, arguments, 65535));
                case "--profiles" -> builder.profiles(number(option, arguments, 1L << 40));
                case "--seed" -> builder.seed(number(option, arguments, Long.MAX_VALUE));
                case "--ttl" -> builder.ttl(duration(option, arguments));
                case "--tls" -> builder.tls(Path.of(value(option, arguments)));
                case "--openapi" -> builder.openapi(Path.of(value(option, arguments)));
                case "--faults" -> faults.addAll(script(Path.of(value(option, arguments))));
                case "--client-id" -> builder.clientId(value(option, arguments));
                case "--client-secret" -> builder.clientSecret(value(option, arguments));
                case "--client" -> client(builder, value(option, arguments));
                case "--redirect-uri" -> builder.redirectUri(value(option, arguments));
                case "--refresh-grace" -> builder.refreshGrace(duration(option, arguments));
                default -> throw new IllegalArgumentException("unknown option " + option + "; known are " + USAGE);
            }
        }
        return builder;
    }

    private static List<Fault> script(Path file) {
        try {
            return FaultReader.script(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
        }
    }

    private static void client(TenantBuilder builder, String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("--client must be ID:SECRET");
        }
        builder.client(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String value(String option, Iterator<String> arguments) {
        if (!arguments.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return arguments.next();
    }

    private static long number(String option, Iterator<String> arguments, long max) {
        String value = value(option, arguments);
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException(option + " must be a whole number from 0 to " + max + ", not " + value);
    }

    private static Duration duration(String option, Iterator<String> arguments) {
        String value = value(option, arguments);
        try {
            return value.matches("\\d{1,18}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    option + " must be seconds or an ISO 8601 duration such as PT1H, not " + value, e);
        }
    }
}
