package io.github.blueconic4j.it;

import java.util.List;

import jakarta.inject.Inject;

import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class SegmentsIT {

    @Inject
    @RestClient
    SegmentsApi segments;

    @Deployment
    static WebArchive application() {
        return Archives.war("segments.war");
    }

    @Test
    void listsTheSegmentsOfTheTenant() {
        assertThat(segments.list(0L, 100L, List.of()).segments())
                .extracting(s -> s.id())
                .contains(SegmentsApi.ALL_VISITORS);
    }
}
