package io.github.blueconic4j.it;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import io.github.blueconic4j.it.application.ChannelsResource;
import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** A resource that returns a page of ours: whoever writes the JSON, values that BlueConic extends are text in it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ReturnedPagesIT {

    private static SimulatedTenant tenant;

    private Server server;

    @BeforeAll
    static void startTheTenant() {
        tenant = SimulatedTenant.builder().start();
    }

    @AfterAll
    static void stopTheTenant() {
        tenant.close();
    }

    @BeforeEach
    void connect() throws Exception {
        server = Server.connect();
    }

    @AfterEach
    void undeploy() throws Exception {
        server.close();
    }

    @Test
    void openValuesAreTextWhenTheServerWritesThePage() throws Exception {
        String page = returned("by-server", application("by-server"));

        assertThat(page).as("JSON-B leaves nulls out").doesNotContain("null");
        assertThat(types(page)).isEqualTo(held());
    }

    @Test
    void openValuesAreTextWhenJacksonWritesThePage() throws Exception {
        String page = returned("by-jackson", application("by-jackson").addAsLibraries(Archives.jackson()));

        assertThat(page).as("Jackson writes nulls").contains("null");
        assertThat(types(page)).isEqualTo(held());
    }

    private static WebArchive application(String name) {
        return Archives.configured(Archives.ourWar(name + ".war"), Archives.tenant(tenant))
                .addClasses(RestApplication.class, ChannelsResource.class);
    }

    private String returned(String name, WebArchive application) throws Exception {
        server.deploy(List.of(application));
        return server.get("/" + name + "/channels");
    }

    /** The types of the channels by id, as the application shows them. */
    private static Map<String, String> types(String page) {
        return Json.createReader(new StringReader(page))
                .readObject()
                .getJsonArray("channels")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(channel -> channel.getString("id"), channel -> channel.getString("type")));
    }

    /** The same as the tenant holds them. */
    private static Map<String, String> held() {
        return Json.createReader(new StringReader(tenant.state()))
                .readObject()
                .getJsonObject("channels")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        channel -> channel.getValue().asJsonObject().getString("type")));
    }
}
