package io.github.blueconic4j.it;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Where configuration comes from, and what is said when it is wrong. The environment holds
 * {@code BLUECONIC_USER_AGENT=environment} and {@code BLUECONIC_CALL_TIMEOUT=PT0.3S}, the system properties
 * {@code blueconic.call-timeout=PT45S}: see pom.xml and arquillian.xml.
 */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class ConfigurationIT {

    private static final String LIST = "GET /segments";
    private static final String SECRET = "not-to-be-shown";
    private static final Pattern MESSAGE = Pattern.compile(
            "E SRVE\\d+E: .*ConfigurationException: BlueConic is not configured:\\R((?: - .*\\R)+)\\tat ");

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    @RestClient
    Instance<SegmentsApi> clients;

    @Inject
    @RestClient
    InteractionsApi interactions;

    @Deployment(name = "configured")
    static WebArchive configured() {
        return Archives.ordinaryWar(
                "configured.war",
                "blueconic.user-agent=file",
                "blueconic.call-timeout=PT0.2S",
                "blueconic/mp-rest/scope=" + Dependent.class.getName(),
                "blueconic/mp-rest/providers=" + ApplicationFilter.class.getName());
    }

    @Deployment(name = "open")
    static WebArchive withoutGrant() {
        return Archives.configured(
                Archives.bareWar("open.war"),
                "blueconic.url=http://localhost:%d/rest/v2/\nblueconic.grant=none".formatted(Simulator.PORT));
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    @Test
    @OperateOnDeployment("configured")
    void thereIsOneClientForAnInterfaceWhateverScopeIsConfigured() {
        assertThat(clients.getHandle().getBean().getScope()).isEqualTo(ApplicationScoped.class);
        assertThat(segments.list(0L, 1L, List.of()).segments()).hasSize(1);
    }

    @Test
    @OperateOnDeployment("configured")
    void theEnvironmentGoesBeforeTheFileOfTheApplication() {
        segments.list(0L, 1L, List.of());

        assertThat(Simulator.header(onlyRequest(), "user-agent").get(0)).startsWith("environment blueconic4j/");
    }

    /** Both the file and the environment leave too little time for a repeat. */
    @Test
    @OperateOnDeployment("configured")
    void aSystemPropertyGoesBeforeTheEnvironment() {
        Simulator.answer(
                LIST,
                Json.createObjectBuilder()
                        .add("status", 503)
                        .add("headers", Json.createObjectBuilder().add("Retry-After", "1")));

        assertThat(segments.list(0L, 1L, List.of()).segments()).hasSize(1);
        assertThat(Simulator.count(LIST)).isEqualTo(2);
    }

    @Test
    @OperateOnDeployment("configured")
    void providersOfTheApplicationWorkBesideOurs() {
        segments.list(0L, 1L, List.of());

        assertThat(Simulator.header(onlyRequest(), "x-application")).containsExactly("here");
        assertThat(onlyRequest().getString("authorization")).isEqualTo("present");
    }

    @Test
    @OperateOnDeployment("open")
    void openOperationsNeedNeitherClientIdNorSecret() {
        InteractionQuery query =
                InteractionQuery.builder().url("https://shop.example.org/").build();

        assertThat(interactions.list(query).interactions()).isNotNull();
        assertThat(Simulator.requests("GET /interactions")).singleElement().satisfies(request -> assertThat(
                        request.getString("authorization"))
                .isEqualTo("absent"));
        assertThat(Simulator.count(Simulator.TOKEN_REQUEST)).isZero();
    }

    @Test
    @OperateOnDeployment("open")
    void withoutGrantTheRefusalOfOtherOperationsComesBackAsItIs() {
        BlueConicHttpException refusal =
                catchThrowableOfType(BlueConicHttpException.class, () -> segments.list(0L, 1L, List.of()));

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(Simulator.count()).isEqualTo(1);
    }

    @Test
    @RunAsClient
    void deploymentFailsAndNamesAllThatIsMissing() throws Exception {
        List<String> problems = problems(Archives.bareWar("nothing.war"));

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).startsWith("blueconic.url is missing; for example: blueconic.url=https://");
        assertThat(problems.get(1)).startsWith("blueconic.client-id is missing; for example: blueconic.client-id=");
        assertThat(problems.get(2)).startsWith("blueconic.client-secret is missing; for example: ");
    }

    @Test
    @RunAsClient
    void deploymentFailsAndNamesAllThatIsWrong() throws Exception {
        WebArchive wrong = Archives.configured(
                Archives.bareWar("wrong.war"),
                """
                blueconic.url=http://tenant.example.org
                blueconic.client-id=\\u0020\\u0020
                blueconic.client-secret=%s
                blueconic.first-byte-timeout=soon
                """
                        .formatted(SECRET));

        List<String> problems = problems(wrong);

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0))
                .startsWith("blueconic.url = http://tenant.example.org (from ")
                .contains("wrong.war", "must begin with https", "for example: blueconic.url=https://");
        assertThat(problems.get(1)).startsWith("blueconic.client-id is blank in ");
        assertThat(problems.get(2)).startsWith("blueconic.first-byte-timeout = soon (from ");
    }

    @Test
    @RunAsClient
    void deploymentFailsWhereClientsWouldGoToAnotherServerThanTheirToken() throws Exception {
        WebArchive elsewhere =
                Archives.ordinaryWar("elsewhere.war", "blueconic/mp-rest/url=https://elsewhere.example.org");

        assertThat(problems(elsewhere))
                .singleElement()
                .asString()
                .startsWith("blueconic/mp-rest/url (from ")
                .contains("names another server than blueconic.url");
    }

    /** What the one exception says that makes this deployment fail. */
    private static List<String> problems(WebArchive application) throws Exception {
        String log;
        try (Server server = Server.connect()) {
            log = server.deploy(List.of(application));
        }
        String name = application.getName().replace(".war", "");
        assertThat(log).contains("CWWKZ0012I: The application " + name + " was not started");
        assertThat(log).doesNotContain(SECRET);
        Matcher message = MESSAGE.matcher(log);
        assertThat(message.find()).as(log).isTrue();
        return message.group(1)
                .lines()
                .map(line -> line.substring(" - ".length()))
                .toList();
    }

    private static JsonObject onlyRequest() {
        List<JsonObject> requests = Simulator.requests(LIST);
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    /** A provider of the application, as its configuration names them. */
    public static class ApplicationFilter implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle("X-Application", "here");
        }
    }
}
