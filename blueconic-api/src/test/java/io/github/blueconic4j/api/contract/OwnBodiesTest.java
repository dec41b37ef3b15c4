package io.github.blueconic4j.api.contract;

import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.json.JsonValue;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.AnswerServer.Received;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.contract.ApiDocument.Parameter;
import io.github.blueconic4j.api.models.ModelBinary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation through a real client, with every parameter, against bodies of our own. */
@Tag("contract")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnBodiesTest {

    private static final Map<Operation, ApiMethod> METHODS = ApiMethod.all().stream()
            .collect(Collectors.toMap(method -> method.operation().orElseThrow(), method -> method, (a, b) -> a));

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

    @ParameterizedTest
    @EnumSource(Operation.class)
    void isSentWhereAndAsTheOperationSays(Operation operation) throws IOException {
        ApiMethod method = METHODS.get(operation);
        Object answer = call(operation, method.answer());
        Received received = server.last();
        URI target = URI.create(received.target());

        assertThat(received.method()).isEqualTo(operation.method());
        assertThat(target.getRawPath())
                .isEqualTo("/rest/v2" + operation.pathTemplate().replaceAll("\\{\\w+}", "id1"));
        assertThat(queryNames(target)).isEqualTo(queryNames(method));
        assertThat(received.accept()).contains(method.produces());
        if (method.body().isPresent()) {
            assertThat(received.contentType())
                    .startsWith(method.consumes().iterator().next());
            assertThat(received.body()).isNotEmpty();
        } else {
            assertThat(received.body()).isEmpty();
        }
        if (answer instanceof ModelBinary binary) {
            assertThat(binary.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("bytes");
            binary.close();
        }
    }

    private Object call(Operation operation, Type type) {
        if (type == void.class) {
            server.answers(204, null, "");
            return calls.make(operation, "id1");
        }
        if (type == ModelBinary.class) {
            server.answers(200, "application/octet-stream", "bytes");
            return calls.make(operation, "id1");
        }
        JsonValue sample = SampleJson.of(type);
        server.answers(200, "application/json", sample.toString());
        Object answer = calls.make(operation, "id1");
        assertThat(answer).isEqualTo(ElementTypesTest.read(type, sample));
        assertThat(JsonDifferences.between(sample, ApiDocument.parse(BlueConicJson.write(answer))))
                .isEmpty();
        return answer;
    }

    private static Set<String> queryNames(URI target) {
        Set<String> names = new HashSet<>();
        if (target.getRawQuery() != null) {
            for (String pair : target.getRawQuery().split("&", -1)) {
                names.add(pair.replaceAll("=.*", ""));
            }
        }
        return names;
    }

    private static Set<String> queryNames(ApiMethod method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }
}
