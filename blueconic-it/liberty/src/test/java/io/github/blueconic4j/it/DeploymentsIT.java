package io.github.blueconic4j.it;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.management.JMException;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.it.application.BareResource;
import io.github.blueconic4j.it.application.OwnJson;
import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.it.application.SegmentsResource;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Applications as people pack them, come and go on one server. */
@Tag("mp71")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@Timeout(300)
class DeploymentsIT {

    private static final int REDEPLOYMENTS = 30;
    private static final String OUR_LOADERS = SegmentsResource.class.getName() + "$ClientMarker";
    private static final String LIST = "GET /segments";

    private static SimulatedTenant emea;
    private static SimulatedTenant us;

    private Server server;

    @BeforeAll
    static void startTenants() {
        emea = SimulatedTenant.builder()
                .seed(2)
                .clientId("emea")
                .clientSecret("of-emea")
                .start();
        us = SimulatedTenant.builder()
                .seed(3)
                .clientId("us")
                .clientSecret("of-us")
                .start();
    }

    @AfterAll
    static void stopTenants() {
        emea.close();
        us.close();
    }

    @BeforeEach
    void connect() throws IOException {
        emea.reset();
        us.reset();
        server = Server.connect();
    }

    @AfterEach
    void undeploy() throws IOException, JMException {
        server.close();
    }

    @Test
    void twoApplicationsWithTwoTenantsShareNoToken() throws Exception {
        server.deploy(List.of(application("emea.war", emea), application("us.war", us)));

        for (int i = 0; i < 3; i++) {
            assertThat(server.get("/emea/segments")).isEqualTo(firstSegment(emea));
            assertThat(server.get("/us/segments")).isEqualTo(firstSegment(us));
        }

        for (SimulatedTenant tenant : List.of(emea, us)) {
            assertThat(tenant.requestCount(Simulator.TOKEN_REQUEST)).isEqualTo(1);
            assertThat(tenant.requestCount(LIST)).isEqualTo(3);
        }
    }

    @Test
    void ourJarsMayLieInTheLibOfAnEar() throws Exception {
        WebArchive web = Archives.configured(Archives.emptyWar("shop-web.war"), Archives.tenant(emea))
                .addClasses(RestApplication.class, SegmentsResource.class);
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, "shop.ear")
                .addAsLibraries(Archives.jar(Operation.class), Archives.jar(TokenSource.class))
                .addAsModule(web);
        server.deploy(List.of(ear));

        assertThat(server.get("/shop-web/segments")).isEqualTo(firstSegment(emea));
        assertThat(emea.requestCount(Simulator.TOKEN_REQUEST)).isEqualTo(1);
    }

    @Test
    void theJsonLibrariesOfAnApplicationChangeNothing() throws Exception {
        WebArchive war = Archives.configured(
                        Archives.ourWar("json.war"),
                        Archives.tenant(emea) + "blueconic/mp-rest/providers=" + OwnJson.ClientJsonb.class.getName())
                .addClasses(RestApplication.class, SegmentsResource.class, OwnJson.class)
                .addAsLibraries(Archives.jackson());
        server.deploy(List.of(war));

        assertThat(server.get("/json/own/jackson")).isEqualTo("{\"by-jackson\":\"1 May\"}");
        assertThat(server.get("/json/own/jsonb")).isEqualTo("{\"CreationDate\":\"01/05/2024\"}");
        assertThat(server.get("/json/segments")).isEqualTo(firstSegment(emea));
    }

    @Test
    void thirtyRedeploymentsLeaveNoMoreThanThoseOfABareClient() throws Exception {
        WebArchive ours = application("ours.war", emea);
        WebArchive bare = Archives.configured(
                        Archives.emptyWar("bare.war"),
                        "bare/mp-rest/url=" + emea.url()
                                + "\nbare/mp-rest/scope=jakarta.enterprise.context.ApplicationScoped")
                .addClasses(RestApplication.class, BareResource.class);
        int loadersBefore = server.instances(OUR_LOADERS);
        for (int i = 0; i <= REDEPLOYMENTS; i++) {
            server.deploy(List.of(ours, bare));
            assertThat(server.get("/ours/segments")).isEqualTo(firstSegment(emea));
            assertThat(server.get("/bare/segments")).contains("total");
        }
        assertThat(emea.requestCount(Simulator.TOKEN_REQUEST)).isEqualTo(REDEPLOYMENTS + 1);
        server.undeployAll();

        List<String> threads;
        int loadersOfOurs;
        int loadersOfBare;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do {
            TimeUnit.SECONDS.sleep(1);
            loadersOfOurs = server.instances(OUR_LOADERS) - loadersBefore;
            loadersOfBare = server.instances(BareResource.class.getName() + "$BareMarker");
            threads = server.threads(name -> name.startsWith("blueconic-") || name.startsWith("HttpClient-"));
        } while (System.nanoTime() - end < 0 && (!threads.isEmpty() || loadersOfOurs > loadersOfBare));
        assertThat(threads).isEmpty();
        assertThat(loadersOfOurs).isLessThanOrEqualTo(loadersOfBare);
        assertThat(server.instances(TokenManager.class.getName()))
                .as("token managers")
                .isZero();
    }

    private static WebArchive application(String name, SimulatedTenant tenant) {
        return Archives.configured(Archives.ourWar(name), Archives.tenant(tenant))
                .addClasses(RestApplication.class, SegmentsResource.class);
    }

    /** As the tenant holds it and {@link SegmentsResource} shows it. */
    private static String firstSegment(SimulatedTenant tenant) {
        JsonObject state = Json.createReader(new StringReader(tenant.state())).readObject();
        JsonObject segment =
                state.getJsonObject("segments").values().iterator().next().asJsonObject();
        return segment.getString("id") + " " + segment.getJsonNumber("profileCount") + " "
                + Instant.parse(segment.getString("creationDate"));
    }
}
