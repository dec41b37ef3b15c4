package io.github.blueconic4j.api.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Operation.Repeat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("contract")
class CoverageTest {

    private static final Path PAGE = Path.of("../docs/coverage.md");

    @Test
    void thePageSaysWhatTheInterfacesDo() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("blueconic.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE)
                .as("write it anew with ./mvnw -f blueconic-api/pom.xml test -Dblueconic.write-docs=true")
                .exists()
                .content()
                .isEqualTo(expected);
    }

    private static final String HEAD =
            """
            # Coverage

            Every operation of the BlueConic REST API v2, release 103, and the method that calls it. This page is made
            by `CoverageTest` in `blueconic-api` and compared at every build.

            | | |
            |---|---|
            | operations by these interfaces | %d |
            | interfaces | %d |
            | by the token code of blueconic-cdi, see [authentication](authentication.md) | `POST /oauth/token`, `GET /oauth/authorize`, `POST /oauth/revoke` |

            Repeat: whether a call whose outcome is unknown may be sent again; *by content* means that its arguments
            say so. Paging: *index* is walked by `PagedList.of`, *cursor* by `PagedList.byCursor`.

            | operation | method | scope | paging | repeat | deviation from BlueConic's document |
            |---|---|---|---|---|---|
            """;

    private static String page() {
        List<Operation> operations = Stream.of(Operation.values())
                .sorted(Comparator.comparing(Operation::pathTemplate).thenComparing(Operation::method))
                .toList();
        Map<Operation, List<String>> methods = ApiMethod.all().stream()
                .collect(Collectors.groupingBy(
                        method -> method.operation().orElseThrow(),
                        Collectors.mapping(ApiMethod::toString, Collectors.toList())));
        StringBuilder page = new StringBuilder(
                HEAD.formatted(operations.size(), ApiMethod.interfaces().size()));
        for (Operation operation : operations) {
            page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            operation,
                            methods.getOrDefault(operation, List.of()).stream()
                                    .distinct()
                                    .sorted()
                                    .map(method -> "`" + method + "`")
                                    .collect(Collectors.joining(", ")),
                            operation.scope().map(scope -> "`" + scope + "`").orElse("none, open"),
                            lower(operation.paging()),
                            operation.repeat() == Repeat.SAFE ? "safe" : lower(operation.repeat()),
                            Deviations.ALL.getOrDefault(operation, "")));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("none", "");
    }
}
