package io.github.blueconic4j.cdi.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.json.stream.JsonParser;

import io.github.blueconic4j.api.common.JsonLibraries;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.tenant.Finding;
import io.github.blueconic4j.cdi.tenant.RefusalCause;

/**
 * Whether BlueConic is there, and what its clock says, by its OpenAPI document.
 *
 * @param reachable whether anything answers
 */
record HostCheck(boolean reachable, List<Finding> findings, Optional<String> release, Optional<Duration> clockSkew) {

    private static final String DOCUMENT = "/openapi.json";
    private static final Call CALL = new Call("GET", DOCUMENT);
    /** BlueConic writes its release in the first tenth of this. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final Pattern RELEASE = Pattern.compile("[A-Za-z0-9._ -]{1,40}");
    private static final Duration MOST_SKEW = Duration.ofMinutes(1);

    static HostCheck of(Probes probes, TenantConfig config) {
        try {
            return probes.open(CALL, DOCUMENT, (response, roundTrip) -> {
                Optional<String> release = response.status() == 200 ? release(response.body()) : Optional.empty();
                Optional<Duration> skew = ClockSkew.of(response.reply(), roundTrip);
                return new HostCheck(
                        true, List.of(host(response.status(), release, config), clock(skew)), release, skew);
            });
        } catch (BlueConicException failed) {
            Finding finding = problem(
                    failed.getMessage() + ".",
                    "Correct what is named, or see that the network lets this machine through to the tenant.");
            return new HostCheck(false, List.of(finding), Optional.empty(), Optional.empty());
        }
    }

    /** The same, where calls show that it is BlueConic and only the document is hidden. */
    HostCheck withoutDocument() {
        List<Finding> all = new ArrayList<>(findings);
        Finding first = all.get(0);
        if (first.state() == Finding.State.PROBLEM) {
            all.set(
                    0,
                    new Finding(
                            first.checked(),
                            Finding.State.UNKNOWN,
                            first.found() + " But calls are answered, so that only the release is not known.",
                            List.of(),
                            ""));
        }
        return new HostCheck(reachable, all, release, clockSkew);
    }

    private static Finding host(int answered, Optional<String> release, TenantConfig config) {
        if (release.isPresent()) {
            return new Finding(
                    "host", Finding.State.OK, "BlueConic answers, release " + release.get() + ".", List.of(), "");
        }
        String status = CALL + " → " + answered;
        if (answered == 429 || answered >= 500) {
            return problem(
                    status + ": BlueConic, or what stands before it, is busy or down.", "Try again in some minutes.");
        }
        if (answered == 403) {
            List<RefusalCause> causes = List.of(RefusalCause.ADDRESS);
            String advice =
                    Refusals.sentence(causes) + " If there are none, see what stands between: a gateway, a proxy.";
            return new Finding(
                    "host", Finding.State.PROBLEM, status + ", though no right is needed for this.", causes, advice);
        }
        return problem(
                status + " is no answer of BlueConic.",
                "Check " + config.key(ConfigKey.URL)
                        + ", and what stands between: a gateway, a proxy, a page to log in on.");
    }

    private static Finding problem(String found, String advice) {
        return new Finding("host", Finding.State.PROBLEM, found, List.of(), advice);
    }

    private static Finding clock(Optional<Duration> skew) {
        if (skew.isEmpty()) {
            return new Finding("clock", Finding.State.UNKNOWN, "The answer has no date.", List.of(), "");
        }
        Duration off = skew.get();
        if (off.abs().compareTo(MOST_SKEW) <= 0) {
            return new Finding(
                    "clock", Finding.State.OK, "It agrees with that of the tenant to a minute.", List.of(), "");
        }
        return new Finding(
                "clock",
                Finding.State.PROBLEM,
                "That of this machine is " + length(off.abs()) + " " + (off.isNegative() ? "behind" : "ahead of")
                        + " that of the tenant.",
                List.of(),
                "Have this machine's clock set by NTP: tokens do not depend on it here, but certificates and the dates of"
                        + " events do.");
    }

    private static String length(Duration time) {
        return time.toMinutes() < 10 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }

    /** Empty unless it is the beginning of an OpenAPI document. */
    private static Optional<String> release(InputStream body) throws IOException {
        byte[] beginning = body.readNBytes(MAX_BYTES);
        try (JsonParser json = JsonLibraries.provider().createParser(new ByteArrayInputStream(beginning))) {
            int depth = 0;
            String path = "";
            while (json.hasNext()) {
                JsonParser.Event event = json.next();
                switch (event) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case KEY_NAME -> {
                        if (depth == 1) {
                            path = json.getString();
                        } else if (depth == 2
                                && path.equals("info")
                                && json.getString().equals("version")) {
                            return version(json);
                        }
                    }
                    default -> {}
                }
            }
        } catch (RuntimeException noJson) {
            // not only JsonException: parsers have limits and throw whatever they like there
        }
        return Optional.empty();
    }

    private static Optional<String> version(JsonParser json) {
        return json.next() == JsonParser.Event.VALUE_STRING
                ? Optional.of(json.getString()).filter(RELEASE.asMatchPredicate())
                : Optional.empty();
    }
}
