package io.github.blueconic4j.it;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.it.application.FirstCallResource;
import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.assertj.core.api.SoftAssertions;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first call that an application makes, on a server process of its own with the features that README.md names and no
 * other. Tests that share a server do not see what only the first call meets.
 */
@Tag("nodes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstCallIT {

    private static final int PROFILES = 25;
    private static final Node NODE = new Node("readme", Integer.getInteger("readme.http.port"));

    private static SimulatedTenant tenant;

    /** A way of calling BlueConic, in the order in which the first application uses them: asynchronous first. */
    enum Way {
        ASYNCHRONOUS("1"),
        WRITER("CREATED"),
        TYPED("allvisitors"),
        IMPORT("{CREATED=3}"),
        EXPORT("\\d+"),
        UNTYPED("allvisitors"),
        DIAGNOSIS("BlueConic tenant default is healthy\\b[\\s\\S]*");

        private final Pattern expected;

        Way(String expected) {
            this.expected =
                    expected.startsWith("{") ? Pattern.compile(expected, Pattern.LITERAL) : Pattern.compile(expected);
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(PROFILES).start();
        NODE.clear();
        NODE.start(application("fresh"));
    }

    @AfterAll
    static void stop() {
        NODE.close();
        tenant.close();
    }

    private static WebArchive application(String name) {
        return Archives.configured(
                        Archives.ourWar(name + ".war"), Archives.tenant(tenant) + "blueconic.call-timeout=PT20S")
                .addClasses(RestApplication.class, FirstCallResource.class);
    }

    private static HttpResponse<String> call(String application, Way way) throws Exception {
        return NODE.get("/" + application + "/" + way.path() + "?profile=" + application);
    }

    @Test
    @Order(1)
    void theServerHasTheFeaturesThatTheReadmeNamesAndNoOther() throws Exception {
        Matcher sentence = Pattern.compile("The server needs the features (.*?) \\(on Open Liberty", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../README.md")));
        assertThat(sentence.find()).isTrue();

        assertThat(features("src/test/liberty/readme.xml")).isEqualTo(found("`(\\w+)`", sentence.group(1)));
        NODE.awaitStarted("fresh");
        assertThat(NODE.get("/fresh/sees?class=jakarta.json.bind.Jsonb").body()).isEqualTo("true");
        assertThat(NODE.get("/fresh/sees?class=jakarta.servlet.Servlet").body()).isEqualTo("false");
    }

    private static List<String> features(String serverXml) throws Exception {
        return found("<feature>(\\w+)-[\\d.]+</feature>", Files.readString(Path.of(serverXml)));
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    @Order(2)
    void afterAnAsynchronousCallOnAFreshServerAllWaysWork() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Way way : Way.values()) {
            HttpResponse<String> answer = call("fresh", way);
            softly.assertThat(answer.statusCode())
                    .as(way + ": " + answer.body())
                    .isEqualTo(200);
            softly.assertThat(answer.body()).matches(way.expected);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void theFirstCallOfAFreshDeploymentWorksInAnyWay(Way way) throws Exception {
        String name = "first-" + way.path();
        NODE.deploy(application(name));
        NODE.awaitStarted(name);

        HttpResponse<String> answer = call(name, way);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).matches(way.expected);
    }
}
