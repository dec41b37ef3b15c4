package io.github.blueconic4j.cdi.answers;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.cdi.answers.SampleCall.Content;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.RawServer;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** An injected client sends what a client of the container sends that is built from the same interface. */
class RequestsAsBuiltTest {

    private static RawServer server;
    private static Application application;

    @BeforeAll
    static void start() throws Exception {
        server = RawServer.tenant(request -> RawServer.http(404, "application/json", "{}"));
        application = Application.start(Application.settings(server.url()), SampleCall.interfaces());
        application.clients().tokens().get();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameRequest(Operation operation) {
        Content content = operation.repeat() == Operation.Repeat.UNSAFE ? Content.UNSAFE : Content.SAFE;
        SampleCall call = new SampleCall(operation, content);
        Sent injected = sent(call, application::client);
        Sent built = sent(call, api -> RestClientBuilder.newBuilder()
                .baseUri(URI.create("http://localhost:1"))
                .build(api));

        assertThat(injected).isEqualTo(built);
        assertThat(injected.method()).isEqualTo(operation.method());
    }

    private static Sent sent(SampleCall call, Function<Class<?>, Object> clients) {
        int before = server.requests().size();
        assertThat(catchThrowable(() -> call.make(clients))).isNotNull();
        List<String> requests = server.requests();
        assertThat(requests).hasSize(before + 1);
        return Sent.of(requests.get(before));
    }

    /** A request, decoded: clients differ in what they encode beyond need. */
    private record Sent(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {

        private static final List<String> COMPARED = List.of("accept", "content-type", "authorization");

        static Sent of(String request) {
            int head = request.indexOf("\r\n\r\n");
            String[] lines = request.substring(0, head).split("\r\n", -1);
            String[] first = lines[0].split(" ", -1);
            int mark = first[1].indexOf('?');
            String path = mark < 0 ? first[1] : first[1].substring(0, mark);
            Map<String, String> headers = new TreeMap<>();
            for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
                String name = line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
                if (COMPARED.contains(name)) {
                    headers.put(name, line.substring(name.length() + 1).strip().replaceFirst("boundary=.*", ""));
                }
            }
            return new Sent(
                    first[0],
                    decoded(path.replace("+", "%2B")),
                    query(mark < 0 ? "" : first[1].substring(mark + 1)),
                    headers,
                    body(request.substring(head + 4)));
        }

        /** Boundaries differ. */
        private static String body(String body) {
            return body.replaceAll("blueconic4j-[0-9a-f]+", "boundary");
        }

        private static Map<String, List<String>> query(String query) {
            Map<String, List<String>> parameters = new TreeMap<>();
            for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
                int equal = parameter.indexOf('=');
                parameters.merge(
                        decoded(parameter.substring(0, equal)),
                        List.of(decoded(parameter.substring(equal + 1))),
                        (all, more) -> java.util.stream.Stream.concat(all.stream(), more.stream())
                                .toList());
            }
            return parameters;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
