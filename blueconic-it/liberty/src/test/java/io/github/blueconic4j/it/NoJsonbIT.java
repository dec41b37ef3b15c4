package io.github.blueconic4j.it;

import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.it.application.SegmentsResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** On a server that lacks JSON-B. No other feature of the README brings JSON-B along. */
@Tag("nodes")
class NoJsonbIT {

    private static final Node NODE = new Node("nojsonb", Integer.getInteger("nojsonb.http.port"));

    @BeforeAll
    static void start() throws Exception {
        NODE.clear();
        NODE.start(application());
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    private static WebArchive application() {
        String properties =
                "blueconic.url=http://localhost:1\nblueconic.client-id=id\nblueconic.client-secret=secret\n";
        return Archives.configured(Archives.ourWar("app.war"), properties)
                .addClasses(RestApplication.class, SegmentsResource.class);
    }

    @Test
    void theApplicationDoesNotStartAndTheLogNamesTheFeatureToAdd() throws Exception {
        String log = NODE.awaitLog("CWWKZ(0001I|0002E|0012I): .* app ");

        assertThat(log).contains("jsonb-3.0").doesNotContainPattern("CWWKZ0001I: .* app ");
        assertThat(NODE.get("/app/segments").statusCode()).isNotEqualTo(200);
    }
}
