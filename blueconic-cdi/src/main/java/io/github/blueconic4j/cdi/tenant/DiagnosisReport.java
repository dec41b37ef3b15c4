package io.github.blueconic4j.cdi.tenant;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a {@link Diagnosis} found. May be logged: {@link #toString()} has a line for each finding.
 *
 * @param tenant the name by which the application knows it
 * @param release of BlueConic; empty where it did not say
 * @param clockSkew how far this machine's clock is ahead of the tenant's, negative where it is behind; good to about a
 *     second; empty where it could not be compared
 */
public record DiagnosisReport(
        String tenant, List<Finding> findings, Optional<String> release, Optional<Duration> clockSkew) {

    public DiagnosisReport(
            String tenant, List<Finding> findings, Optional<String> release, Optional<Duration> clockSkew) {
        this.tenant = tenant;
        this.findings = List.copyOf(findings);
        this.release = release;
        this.clockSkew = clockSkew;
    }

    /** Whether no finding is a problem. */
    public boolean healthy() {
        return findings.stream().noneMatch(finding -> finding.state() == Finding.State.PROBLEM);
    }

    /** Those of all findings, each once, the likeliest first. */
    public List<RefusalCause> causes() {
        return findings.stream()
                .flatMap(finding -> finding.causes().stream())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "BlueConic tenant " + tenant + " is " + (healthy() ? "healthy" : "not healthy") + "\n  ",
                        ""));
    }
}
