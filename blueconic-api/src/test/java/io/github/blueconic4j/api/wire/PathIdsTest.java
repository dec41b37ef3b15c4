package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.contract.Calls;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Ids on the raw request line, for every operation that has one in its path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathIdsTest {

    private static final List<Operation> WITH_IDS = Stream.of(Operation.values())
            .filter(operation -> operation.pathTemplate().contains("{"))
            .toList();

    private AnswerServer server;
    private Calls calls;

    @BeforeAll
    void start() throws IOException {
        server = new AnswerServer();
        calls = new Calls(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void forgetWhatArrived() {
        server.answers(200, "application/json", "{}");
        server.received.clear();
    }

    static List<Operation> operations() {
        return WITH_IDS;
    }

    @Test
    void thereAreOperationsWithIds() {
        assertThat(WITH_IDS).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anyIdArrivesAsThatId(Operation operation) throws IOException {
        for (String id : List.of(
                "plain-id_1.~",
                "a/b",
                "/",
                "//a//",
                "../../users",
                "a/../b",
                "...",
                "%2F",
                "%",
                "%zz",
                "a?b=c&d",
                "a#b",
                "a;b=c",
                "a+b c",
                "{id}",
                "é😀",
                "items/bulk",
                "a\\b",
                "\"<'>|",
                "tab\there",
                " a ")) {
            call(operation, id);
            String path = URI.create(server.last().target()).getRawPath();
            String expected = "/rest/v2" + operation.pathTemplate().replaceAll("\\{\\w+}", encoded(id));
            assertThat(path).as("path of %s for id %s", operation, id).isEqualTo(expected);
        }
    }

    private void call(Operation operation, String id) throws IOException {
        if (operation == Operation.MODELS_GET_BINARY) {
            server.answers(200, "application/octet-stream", "bytes");
        }
        if (calls.make(operation, id) instanceof InputStream bytes) {
            bytes.close();
        }
    }

    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || "-._~".indexOf(b) >= 0;
            encoded.append(unreserved ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", ".", ".."})
    void whatIsNoIdIsRefusedAndNothingIsSent(String id) {
        for (Operation operation : WITH_IDS) {
            Throwable thrown = catchThrowable(() -> calls.make(operation, id));
            assertThat(root(thrown)).as(operation.toString()).isInstanceOf(IllegalArgumentException.class);
            String parameter = operation.pathTemplate().replaceAll("^[^{]*\\{(\\w+)}.*", "$1");
            assertThat(root(thrown)).hasMessageContaining(parameter);
        }
        assertThat(server.received).isEmpty();
    }

    /** By the container's REST client, before ours sees it: what it throws differs. */
    @Test
    void nullIsRefusedAndNothingIsSent() {
        for (Operation operation : WITH_IDS) {
            assertThat(catchThrowable(() -> calls.make(operation, null)))
                    .as(operation.toString())
                    .isNotNull();
        }
        assertThat(server.received).isEmpty();
    }

    private static Throwable root(Throwable thrown) {
        return thrown == null || thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    @Test
    void ofTwoIdsEachArrivesAsItself() {
        GroupsApi groups = server.client(GroupsApi.class);
        groups.get("company", "a/b?c", null);
        assertThat(server.last().target()).isEqualTo("/rest/v2/groups/company/a%2Fb%3Fc");
        groups.get(PathIds.carry("grouptype", "holding/company"), "x/y/z", null);
        assertThat(server.last().target()).isEqualTo("/rest/v2/groups/holding%2Fcompany/x%2Fy%2Fz");
    }

    @Test
    void anIdThatLooksCarriedIsAnIdLikeAnyOther() {
        GroupsApi groups = server.client(GroupsApi.class);
        groups.get("_0000000000000000-61_", "b", null);
        assertThat(server.last().target()).isEqualTo("/rest/v2/groups/_0000000000000000-61_/b");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", ".."})
    void carryRefusesWhatIsNoId(String id) {
        assertThatThrownBy(() -> PathIds.carry("grouptype", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("grouptype must be an id");
    }

    @Test
    void theQueryStaysAsItIs() {
        server.client(SegmentsApi.class)
                .listProfiles(
                        "a/b", SegmentProfileQuery.builder().cursor("a+b/c=&d").build());
        URI target = URI.create(server.last().target());
        assertThat(target.getRawPath()).isEqualTo("/rest/v2/segments/a%2Fb/profiles");
        assertThat(target.getQuery()).contains("cursor=a+b/c=&d");
        assertThat(target.getRawQuery()).contains("%2B").contains("%26");
    }

    @Test
    void aPrefixOfAGatewayIsKept() {
        for (String prefix : List.of("/gateway", "/rest/v2/tenant", "/a/rest/v2")) {
            GroupsApi groups = RestClientBuilder.newBuilder()
                    .baseUri(server.base().resolve(prefix + "/rest/v2"))
                    .build(GroupsApi.class);
            groups.get("company", "a/rest/v2/b", null);
            assertThat(server.last().target()).isEqualTo(prefix + "/rest/v2/groups/company/a%2Frest%2Fv2%2Fb");
        }
    }
}
