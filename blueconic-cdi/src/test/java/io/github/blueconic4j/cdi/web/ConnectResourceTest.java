package io.github.blueconic4j.cdi.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException.Reason;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What docs/authentication.md tells people to write works. */
class ConnectResourceTest {

    private static final String CALLBACK = "https://app.example.com/api/connect/callback";

    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(5).redirectUri(CALLBACK).start();
    private final Dispatcher server = MockDispatcherFactory.createDispatcher();
    private Application application;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // this server injects nothing
    void start() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.grant", "authorization-code");
        settings.put("blueconic.redirect-uri", CALLBACK);
        application = Application.start(settings);
        ConnectResource resource = new ConnectResource();
        resource.flow = application.clients().authorization();
        server.getProviderFactory().register(new Refused());
        server.getRegistry().addSingletonResource(resource);
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private MockHttpResponse answer(MockHttpRequest request) {
        MockHttpResponse response = new MockHttpResponse();
        server.invoke(request, response);
        return response;
    }

    private static URI location(MockHttpResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return URI.create(response.getOutputHeaders().getFirst("Location").toString());
    }

    private static NewCookie cookie(MockHttpResponse response) {
        return response.getNewCookies().get(0);
    }

    private long segments() {
        return application.clients().segments().list(0L, 10L, List.of()).totalResults();
    }

    @Test
    void connectsAndDisconnects() throws Exception {
        MockHttpResponse begun = answer(MockHttpRequest.get("/connect"));
        NewCookie cookie = cookie(begun);
        assertThat(cookie.isHttpOnly() && cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        String query = tenant.consent(location(begun)).getRawQuery();

        MockHttpResponse completed =
                answer(MockHttpRequest.get("/connect/callback?" + query).cookie(cookie.getName(), cookie.getValue()));
        assertThat(location(completed)).hasPath("/settings");
        assertThat(cookie(completed).getName()).isEqualTo(cookie.getName());
        assertThat(cookie(completed).getMaxAge()).isZero();
        assertThat(segments()).isPositive();

        assertThat(answer(MockHttpRequest.post("/connect/end")).getContentAsString())
                .isEqualTo("Disconnected.");
        assertThatThrownBy(this::segments).isInstanceOf(ReauthorizationRequiredException.class);
    }

    @Test
    void refusesABrowserWithoutTheCookie() throws Exception {
        String query = tenant.consent(location(answer(MockHttpRequest.get("/connect"))))
                .getRawQuery();

        assertRefused("/connect/callback?" + query, Reason.FOREIGN_BROWSER);
        assertRefused("/connect/callback", Reason.STATE_MISSING);
    }

    private void assertRefused(String callback, Reason reason) throws Exception {
        MockHttpResponse refused = answer(MockHttpRequest.get(callback));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).isEqualTo(reason.name());
        assertThat(tenant.requestCount("POST /oauth/token")).isZero();
    }

    private static final class Refused implements ExceptionMapper<AuthorizationException> {

        @Override
        public Response toResponse(AuthorizationException refused) {
            return Response.status(400).entity(refused.reason().name()).build();
        }
    }
}
