package io.github.blueconic4j.api.contract;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.CursorPage;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Operation.Paging;
import io.github.blueconic4j.api.common.Page;
import io.github.blueconic4j.api.contract.ApiDocument.DocumentedOperation;
import io.github.blueconic4j.api.contract.ApiDocument.Parameter;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("contract")
class OperationsContractTest {

    private static final Map<String, List<ApiMethod>> METHODS =
            ApiMethod.all().stream().collect(Collectors.groupingBy(ApiMethod::call));

    @Test
    void everyOperationOfTheTableHasAMethodAndEveryMethodAnOperation() {
        assertThat(METHODS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Operation.values()).map(Operation::toString).toList())
                .hasSize(61);
        assertThat(ApiMethod.all())
                .allSatisfy(method ->
                        assertThat(method.operation()).map(Operation::toString).contains(method.call()));
    }

    @Test
    void thereAreTwentySevenInterfacesAndEachIsARestClient() {
        assertThat(ApiMethod.interfaces()).hasSize(27).allSatisfy(api -> {
            assertThat(api.getSimpleName()).endsWith("Api");
            assertThat(api.getAnnotation(RegisterRestClient.class).configKey()).isEqualTo("blueconic");
            assertThat(api.getAnnotationsByType(RegisterProvider.class))
                    .extracting(RegisterProvider::value)
                    .contains(Answers.class, ErrorMapper.class, JsonBody.class, PathIds.class);
        });
    }

    @Test
    void methodsAreNamedAsTheTableSays() {
        assertThat(ApiMethod.all()).allSatisfy(method -> {
            String api = method.method().getDeclaringClass().getSimpleName();
            String expected = upper(api.substring(0, api.length() - "Api".length())) + "_"
                    + upper(method.method().getName().replaceFirst("Async$", ""));
            assertThat(method.operation()).map(Operation::name).contains(expected);
        });
    }

    private static String upper(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void pagedOperationsReturnPages() {
        assertThat(ApiMethod.all()).allSatisfy(method -> {
            Paging paging = method.operation().orElseThrow().paging();
            if (paging != Paging.NONE) {
                Class<?> page = paging == Paging.INDEX ? Page.class : CursorPage.class;
                assertThat((Class<?>) method.answer()).as(method.call()).isAssignableTo(page);
            }
        });
    }

    @Test
    void noMethodReturnsABareResponse() {
        assertThat(ApiMethod.all()).extracting(ApiMethod::answer).doesNotContain((Type)
                jakarta.ws.rs.core.Response.class);
    }

    @Test
    @NeedsDocument
    void theOperationsAreThoseOfTheDocument(ApiDocument document) {
        assertThat(document.operations()).hasSize(61);
        assertThat(document.oauthOperations()).hasSize(3);
        assertThat(METHODS.keySet())
                .containsExactlyInAnyOrderElementsOf(document.operations().stream()
                        .map(DocumentedOperation::call)
                        .toList());
    }

    @Test
    @NeedsDocument
    void parametersHaveTheirNamesAndPlaces(ApiDocument document) {
        Map<String, Set<Parameter>> ours = new HashMap<>();
        Map<String, Set<Parameter>> theirs = new HashMap<>();
        for (DocumentedOperation operation : document.operations()) {
            for (ApiMethod method : METHODS.getOrDefault(operation.call(), List.of())) {
                ours.merge(method.toString(), method.parameters(), OperationsContractTest::larger);
                theirs.put(method.toString(), operation.parameters());
                assertThat(operation.parameters()).as(method.toString()).containsAll(method.parameters());
            }
        }
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThanOrEqualTo(61);
    }

    /** Of two methods of the same name, one leaves out what the other takes. */
    private static Set<Parameter> larger(Set<Parameter> some, Set<Parameter> others) {
        return some.size() > others.size() ? some : others;
    }

    @Test
    @NeedsDocument
    void bodiesHaveTheirMediaTypes(ApiDocument document) {
        for (DocumentedOperation operation : document.operations()) {
            for (ApiMethod method : METHODS.getOrDefault(operation.call(), List.of())) {
                assertThat(method.consumes()).as("%s consumes", operation).isEqualTo(operation.consumes());
                assertThat(method.body().isPresent())
                        .as("%s has a body", operation)
                        .isEqualTo(!operation.consumes().isEmpty());
                if (!operation.produces().isEmpty()) {
                    assertThat(method.produces()).as("%s produces", operation).containsAll(operation.produces());
                }
            }
        }
    }

    @Test
    @NeedsDocument
    void theTableSaysWhatTheDocumentSays(ApiDocument document) {
        for (Operation operation : Operation.values()) {
            DocumentedOperation documented = document.operation(operation.toString());
            assertThat(operation.scope()).as("scope of %s", operation).isEqualTo(documented.scope());
            assertThat(operation.open()).isEqualTo(documented.scope().isEmpty());
            assertThat(operation.paging()).as("paging of %s", operation).isEqualTo(paging(documented));
        }
    }

    private static Paging paging(DocumentedOperation operation) {
        Set<String> names = operation.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        return names.contains("cursor") ? Paging.CURSOR : names.contains("startIndex") ? Paging.INDEX : Paging.NONE;
    }

    @Test
    @NeedsDocument
    void everyTagHasOneInterface(ApiDocument document) {
        Map<String, Set<String>> interfaces = new HashMap<>();
        for (DocumentedOperation operation : document.operations()) {
            METHODS.getOrDefault(operation.call(), List.of()).forEach(method -> interfaces
                    .computeIfAbsent(operation.tag(), tag -> new TreeSet<>())
                    .add(method.method().getDeclaringClass().getSimpleName()));
        }
        assertThat(interfaces)
                .hasSize(27)
                .allSatisfy((tag, names) -> assertThat(names).as(tag).hasSize(1));
        assertThat(interfaces.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }
}
