package io.github.blueconic4j.cdi.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ImportStoppedException;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.tenant.DiagnosisReport;
import io.github.blueconic4j.cdi.tenant.Finding;
import io.github.blueconic4j.cdi.tenant.UntypedCall;

/** The ways of calling. Each makes one call of its operation, which is safe to repeat. */
enum Way {
    TYPED("GET /segments") {
        @Override
        void make(Injected application) {
            application.segments().list(0L, 1L, List.of());
        }
    },
    ASYNCHRONOUS("GET /profiles/{profileId}") {
        @Override
        void make(Injected application) throws Exception {
            answer(application
                    .api(ProfilesApi.class)
                    .getAsync(PROFILE, ProfileQuery.builder().build()));
        }
    },
    OF_A_TENANT("GET /segments") {
        @Override
        void make(Injected application) {
            application.api(SegmentsApi.class).list(0L, 1L, List.of());
        }
    },
    EXPORT("GET /segments/{segment}/profiles") {
        @Override
        void make(Injected application) {
            SegmentExport all =
                    SegmentExport.of(SegmentsApi.ALL_VISITORS).allProperties().build();
            try (ExportStream<Profile> profiles = application.exporter().open(all)) {
                profiles.forEachRemaining(profile -> {});
            }
        }
    },
    IMPORT("PUT /profiles") {
        @Override
        void make(Injected application) {
            ImportReport report;
            try {
                report = application
                        .importer()
                        .run(ProfileImport.of(Stream.of(change())).build());
            } catch (ImportStoppedException stopped) {
                report = stopped.report();
            }
            if (!report.isDone()) {
                throw new Undone(report.toString(), report.unknown() > 0 ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED);
            }
        }
    },
    WRITER("PUT /profiles") {
        @Override
        void make(Injected application) throws Exception {
            answer(application.writer().submit(change()));
        }
    },
    UNTYPED("GET /channels") {
        @Override
        void make(Injected application) {
            application.untyped().call(UntypedCall.get("/channels").build());
        }
    },
    UNTYPED_ASYNCHRONOUS("GET /channels") {
        @Override
        void make(Injected application) throws Exception {
            answer(application.untyped().callAsync(UntypedCall.get("/channels").build()));
        }
    },
    DRY_RUN("GET /profileProperties") {
        @Override
        void make(Injected application) {
            assertNotNull(application.dryRun().profiles());
        }
    },
    DIAGNOSIS("GET /segments") {
        @Override
        void make(Injected application) {
            DiagnosisReport report = application.diagnosis().run();
            for (Finding finding : report.findings()) {
                if (finding.state() == Finding.State.PROBLEM) {
                    throw new Undone(report.toString(), null);
                }
            }
        }
    };

    static final String PROFILE = "p-1";

    private final String operation;

    Way(String operation) {
        this.operation = operation;
    }

    /** What the simulated tenant counts. */
    String operation() {
        return operation;
    }

    abstract void make(Injected application) throws Exception;

    /** What the caller is told; null for a success. */
    final Throwable failure(Injected application) {
        try {
            make(application);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (Exception failed) {
            return failed;
        }
    }

    /** Whether the failure says whether the call was applied: a diagnosis does not. */
    final boolean tellsOutcome() {
        return this != DIAGNOSIS;
    }

    static Outcome outcome(Throwable failure) {
        return failure instanceof Undone undone ? undone.outcome : ((BlueConicException) failure).outcome();
    }

    private static ProfileChange change() {
        return ProfileChange.upsert().profileId(PROFILE).set("city", "Ede").build();
    }

    private static void assertNotNull(Object value) {
        if (value == null) {
            throw new AssertionError("nothing came");
        }
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> answer = stage.toCompletableFuture();
        return answer.get(30, TimeUnit.SECONDS);
    }

    /** What a report tells instead of an exception. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Outcome outcome;

        Undone(String report, Outcome outcome) {
            super(report);
            this.outcome = outcome;
        }
    }
}
