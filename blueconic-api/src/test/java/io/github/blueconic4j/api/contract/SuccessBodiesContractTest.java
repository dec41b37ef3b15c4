package io.github.blueconic4j.api.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.contract.ApiDocument.DocumentedOperation;
import io.github.blueconic4j.api.contract.ApiDocument.Example;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("contract")
@NeedsDocument
class SuccessBodiesContractTest {

    /** The token answer is read by blueconic-cdi. */
    private static final int BODIES = 74;

    private static final Set<String> MAPS_WITH_NULLS = Set.of("dialogueStatistics.statistics");

    @Test
    void everyBodyIsReadAndWrittenWithNothingLostOrChanged(ApiDocument document) {
        Map<String, ApiMethod> methods =
                ApiMethod.all().stream().collect(Collectors.toMap(ApiMethod::call, m -> m, (a, b) -> a));
        Map<String, List<String>> differing = new TreeMap<>();
        int passed = 0;
        for (DocumentedOperation operation : document.operations()) {
            for (Example example : operation.answers().getOrDefault(200, List.of())) {
                List<String> differences = differences(methods.get(operation.call()), example);
                if (differences.isEmpty()) {
                    passed++;
                } else {
                    differing.put(operation + ": " + example.name(), differences);
                }
            }
        }
        System.out.println("contract: " + passed + " of " + BODIES + " success bodies read and written unchanged");
        assertThat(differing).isEmpty();
        assertThat(passed).isEqualTo(BODIES);
    }

    private static List<String> differences(ApiMethod method, Example example) {
        if (method == null) {
            return List.of("no method");
        }
        try {
            Object read = ElementTypesTest.read(method.answer(), example.value());
            return JsonDifferences.between(
                    example.value(), ApiDocument.parse(BlueConicJson.write(read)), Map.of(), MAPS_WITH_NULLS);
        } catch (IllegalArgumentException unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    @Test
    void theDocumentHasTheExamplesThatAreCountedHere(ApiDocument document) {
        List<DocumentedOperation> all = new java.util.ArrayList<>(document.operations());
        all.addAll(document.oauthOperations());
        Map<Object, Long> counts = all.stream()
                .flatMap(operation -> operation.answers().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(e -> e.getValue()
                        .size())));
        assertThat(counts)
                .containsEntry(200, 75L)
                .containsEntry(400, 8L)
                .containsEntry(401, 2L)
                .containsEntry(413, 2L);
        assertThat(all.stream()
                        .mapToInt(operation -> operation.requests().size())
                        .sum())
                .isEqualTo(16);
        long repaired = all.stream()
                .flatMap(operation -> operation.answers().values().stream())
                .flatMap(List::stream)
                .filter(Example::repaired)
                .count();
        assertThat(repaired).isEqualTo(13);
    }
}
