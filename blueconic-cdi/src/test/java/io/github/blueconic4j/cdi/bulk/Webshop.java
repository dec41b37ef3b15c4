package io.github.blueconic4j.cdi.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;
import io.github.blueconic4j.cdi.bulk.check.ProfileChecks;

/** An application that checks and writes changes, as docs/bulk.md shows it. */
@ApplicationScoped
public class Webshop {

    private final List<String> lines = new ArrayList<>();

    @Inject
    DryRun dryRun;

    @Inject
    ProfileWriter writer;

    @Inject
    ProfileWriters writers;

    public List<String> problems(ProfileChange change) {
        ProfileChecks checks = dryRun.profiles();
        for (ChangeProblem problem : checks.check(change)) {
            log(problem.severity() + " " + problem.code() + " " + problem.field() + ": " + problem.message());
        }
        return lines;
    }

    private void log(String line) {
        lines.add(line);
    }

    public CompletionStage<ProfileChangeResult> write(ProfileChange change, ProfileChange other) {
        CompletionStage<ProfileChangeResult> result = writer.submit(change);
        writer.write(other);
        return result;
    }

    public void write(List<ProfileChange> changes) {
        WriterOptions options =
                WriterOptions.builder().tenant("emea").maxEntries(500).build();
        try (ProfileWriter block = writers.open(options)) {
            changes.forEach(block::write);
        }
    }
}
