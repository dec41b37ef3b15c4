package io.github.blueconic4j.api.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.contract.ApiDocument.DocumentedOperation;
import io.github.blueconic4j.api.contract.ApiDocument.Example;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("contract")
@NeedsDocument
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorBodiesContractTest {

    private static final Map<Integer, Class<? extends BlueConicHttpException>> CLASSES =
            Map.of(400, InvalidRequestException.class, 413, TooManyEntriesException.class);

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

    @Test
    void everyBodyBecomesItsException(ApiDocument document) {
        int bodies = 0;
        for (Operation operation : Operation.values()) {
            for (var answer : document.operation(operation.toString()).answers().entrySet()) {
                if (answer.getKey() >= 400) {
                    for (Example example : answer.getValue()) {
                        bodies++;
                        check(operation, answer.getKey(), example);
                    }
                }
            }
        }
        System.out.println("contract: " + bodies + " of 8 error bodies of these operations became their exceptions");
        assertThat(bodies).isEqualTo(8);
    }

    private void check(Operation operation, int status, Example example) {
        String name = operation + " " + status + " " + example.name();
        server.answers(status, "application/json", example.value().toString());
        BlueConicHttpException thrown =
                catchThrowableOfType(BlueConicHttpException.class, () -> calls.make(operation, "id1"));
        assertThat(thrown)
                .as(name)
                .isExactlyInstanceOf(CLASSES.get(status))
                .hasMessageStartingWith(operation + " → " + status);
        if (thrown instanceof TooManyEntriesException partial) {
            assertThat(partial.results()).as(name).isNotEmpty();
            assertThat(JsonDifferences.between(
                            example.value(), ApiDocument.parse(BlueConicJson.write(partial.results()))))
                    .as(name)
                    .isEmpty();
        } else {
            JsonObject body = example.value().asJsonObject();
            JsonObject error = body.get("error") instanceof JsonObject nested ? nested : body;
            assertThat(thrown.blueConicMessage()).as(name).contains(error.getString("message"));
            JsonArray errors = body.containsKey("errors") ? body.getJsonArray("errors") : JsonValue.EMPTY_JSON_ARRAY;
            assertThat(((InvalidRequestException) thrown).errors()).as(name).hasSameSizeAs(errors);
            for (int i = 0; i < errors.size(); i++) {
                JsonObject expected = errors.getJsonObject(i);
                assertThat(((InvalidRequestException) thrown).errors().get(i).field())
                        .isEqualTo(expected.getString("field", null));
                assertThat(((InvalidRequestException) thrown).errors().get(i).message())
                        .isEqualTo(expected.getString("message", null));
            }
        }
    }

    /** The token code of blueconic-cdi makes exceptions of them; here their codes must be understood. */
    @Test
    void theErrorsOfOAuthAreUnderstood(ApiDocument document) {
        Set<String> codes = new TreeSet<>();
        int bodies = 0;
        for (DocumentedOperation operation : document.oauthOperations()) {
            for (int status : List.of(400, 401)) {
                for (Example example : operation.answers().getOrDefault(status, List.of())) {
                    bodies++;
                    byte[] body = example.value().toString().getBytes(StandardCharsets.UTF_8);
                    ErrorAnswer answer = ErrorAnswer.read(status, null, body);
                    JsonObject json = example.value().asJsonObject();
                    assertThat(answer.code()).isEqualTo(json.getString("error"));
                    assertThat(answer.message()).isEqualTo(json.getString("error_description", null));
                    assertThat(new BlueConicHttpException(new Call("POST", "/oauth/token"), answer).code())
                            .contains(json.getString("error"));
                    codes.add(answer.code());
                }
            }
        }
        assertThat(bodies).isEqualTo(4);
        assertThat(codes).contains("unsupported_grant_type");
    }
}
