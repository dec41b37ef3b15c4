package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("io.github.blueconic4j.simulator.ApiDocument#isPresent")
class ContractTest {
    /** Declared members that no answer has, each with its reason. */
    private static final Set<String> NEVER_SENT = Set.of(
            "AuditEntryBean.username", // sent as userName
            "FieldTypeBean.values", // sent as value
            "NotebookStatusBeans.entries", // sent as runs
            "event.identifier", // written, not read
            "event.strategy", // written, not read
            "Property.strategy", // written, not read
            "link.Href", // sent in lower case
            "link.Rel",
            "link.Type",
            "profileEvent.property"); // sent as properties

    private static final long RANDOM_SEED = new SplittableRandom().nextLong(1_000_000);
    private static final List<Exercise.Seen> SEEN = new ArrayList<>();
    private static final List<Exercise.Seen> SEEN_WITH_SEED_1 = new ArrayList<>();

    @BeforeAll
    static void exercise() {
        SEEN_WITH_SEED_1.addAll(exercise(1));
        SEEN.addAll(SEEN_WITH_SEED_1);
        SEEN.addAll(exercise(RANDOM_SEED));
    }

    private static List<Exercise.Seen> exercise(long seed) {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().seed(seed).profiles(200).start()) {
            return Exercise.of(tenant);
        }
    }

    @Test
    void everyAnswerFitsTheCorrectedDocument() {
        assertThat(check(SEEN, correction -> true).faults())
                .as("with seeds 1 and %d", RANDOM_SEED)
                .isEmpty();
    }

    @Test
    void everyCorrectionIsNeeded() {
        for (ObjectNode correction : ApiDocument.corrections()) {
            ApiDocument incomplete = ApiDocument.correctedBy(other -> !other.equals(correction));

            assertThat(SEEN_WITH_SEED_1)
                    .as("without: %s", correction)
                    .anyMatch(seen -> !check(incomplete, List.of(seen)).faults().isEmpty());
        }
    }

    @Test
    void everyOperationIsAnsweredWithSuccess() {
        Set<String> answered = new TreeSet<>();
        SEEN.stream().filter(seen -> seen.status() < 300).forEach(seen -> answered.add(seen.operation()));

        assertThat(answered)
                .isEqualTo(ApiDocument.correctedBy(c -> true).operations().keySet());
    }

    @Test
    void everyDeclaredMemberOfAnAnswerIsSentSomewhere() {
        ApiDocument document = ApiDocument.correctedBy(correction -> true);
        Set<String> missing = new TreeSet<>();
        check(SEEN_WITH_SEED_1, correction -> true).seenMembers().forEach((schema, seen) -> {
            JsonNode declared = document.root().at("/components/schemas/" + schema + "/properties");
            declared.fieldNames().forEachRemaining(name -> {
                if (!seen.contains(name)) {
                    missing.add(schema + "." + name);
                }
            });
        });

        assertThat(missing).containsExactlyInAnyOrderElementsOf(NEVER_SENT);
    }

    private static SchemaCheck check(List<Exercise.Seen> answers, Predicate<ObjectNode> corrections) {
        return check(ApiDocument.correctedBy(corrections), answers);
    }

    private static SchemaCheck check(ApiDocument document, List<Exercise.Seen> answers) {
        SchemaCheck check = new SchemaCheck(document);
        for (Exercise.Seen seen : answers) {
            JsonNode schema = document.responseSchema(seen.operation(), seen.status());
            if (!schema.isMissingNode()) {
                check.check(schema, seen.json(), seen.operation() + " " + seen.status());
            }
        }
        return check;
    }
}
