package io.github.blueconic4j.cdi.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.Endpoints;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfigs;
import io.github.blueconic4j.cdi.tenant.Tenants;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.cdi.token.authorization.ReturnPath;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Connects and disconnects the application, for users in one role. Answers 404 unless {@code blueconic.endpoints.enabled=true}.
 * The browser is recognized by a cookie of its own and not by the session, so that the callback may reach another node than
 * the one where the authorization began.
 *
 * <p>{@code META-INF/web-fragment.xml} of this jar declares the servlet and its paths. An application whose {@code web.xml} says
 * {@code metadata-complete="true"} has to declare the servlet itself.
 */
public final class ConnectionServlet extends HttpServlet {

    static final String NAME = "blueconic";
    static final String AUTHORIZE = "/blueconic/authorize";
    static final String CALLBACK = "/blueconic/callback";
    static final String DISCONNECT = "/blueconic/disconnect";

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "blueconic-";

    /** In the cookie's value, before the secret; tenants have no dot in their names. */
    private static final char TENANT_END = '.';

    private boolean enabled;

    /** Null for nobody. */
    private String role;

    /** For the servlet container. */
    public ConnectionServlet() {}

    @Override
    public void init() {
        Endpoints endpoints = Endpoints.read(ConfigProvider.getConfig());
        enabled = endpoints.enabled();
        role = endpoints.role().orElse(null);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!enabled) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Page page = new Page(request, response);
        boolean post = request.getServletPath().equals(DISCONNECT);
        if (!request.getMethod().equals(post ? "POST" : "GET")) {
            response.setHeader("Allow", post ? "POST" : "GET");
            page.write(405, "This cannot be done so", "The method is not allowed here.");
        } else if (allowed(request, response, page)) {
            try {
                switch (request.getServletPath()) {
                    case AUTHORIZE -> authorize(request, response);
                    case CALLBACK -> complete(request, response);
                    default -> disconnect(request, page);
                }
            } catch (BlueConicException failure) {
                page.write(failure);
            } catch (IllegalArgumentException | IllegalStateException refused) {
                page.write(400, "This cannot be done", refused.getMessage());
            }
        }
    }

    /**
     * Asks for a login and checks the role. No constraint in {@code web-fragment.xml} can do this, since the configuration names
     * the role.
     */
    private boolean allowed(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        if (role == null) {
            page.write(403, "Closed", "Nobody may connect this application: blueconic.endpoints.role is not set.");
            return false;
        }
        try {
            if (request.getUserPrincipal() == null && !request.authenticate(response)) {
                if (!response.isCommitted() && response.getStatus() < 300) {
                    page.write(403, "Not for you", "Log in first.");
                }
                return false;
            }
        } catch (ServletException noLogin) {
            page.write(403, "Closed", "This application has no login, which this page needs.");
            return false;
        }
        if (!request.isUserInRole(role) && !CallerRole.holds(role)) {
            page.write(403, "Not for you", "Your user is not in the role that may connect this application.");
            return false;
        }
        return true;
    }

    private static void authorize(HttpServletRequest request, HttpServletResponse response) {
        String tenant = tenant(request);
        AuthorizationRequest begun = flow(tenant).begin(returnPath(request));
        response.addCookie(cookie(
                request,
                begun.id(),
                tenant + TENANT_END + begun.browser(),
                (int) begun.life().toSeconds(),
                secure(tenant)));
        Page.redirect(response, begun.uri().toString());
    }

    private static void complete(HttpServletRequest request, HttpServletResponse response) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        String state = request.getParameter("state");
        String id = state == null ? "" : AuthorizationRequest.id(state);
        String tenant = tenants().names().iterator().next();
        String browser = null;
        for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            if (cookie.getName().equals(COOKIE + id)) {
                int end = cookie.getValue().indexOf(TENANT_END);
                tenant = end < 0 ? tenant : cookie.getValue().substring(0, end);
                browser = cookie.getValue().substring(end + 1);
                response.addCookie(cookie(request, id, "", 0, secure(tenant)));
            }
        }
        Page.redirect(response, flow(tenant).complete(parameters, browser));
    }

    private static void disconnect(HttpServletRequest request, Page page) throws IOException {
        String tenant = tenant(request);
        if (foreign(request, tenant)) {
            page.write(403, "Not from there", "The request came from a page of another origin.");
            return;
        }
        String path = request.getParameter("return");
        if (path != null) {
            ReturnPath.check(path);
        }
        boolean confirmed = flow(tenant).revoke();
        if (path != null) {
            Page.redirect(page.response(), path);
        } else if (confirmed) {
            page.write(200, "Disconnected", "BlueConic has confirmed that the application has no access any more.");
        } else {
            page.write(
                    202,
                    "Disconnected here",
                    "This application does not use its access any more. BlueConic cannot be reached at the moment, and"
                            + " is asked to revoke it until it confirms.");
        }
    }

    /**
     * A browser says where a POST comes from; a request without a word of it is none of a foreign page's. A proxy may have
     * changed the host, so that the one of the redirect URI counts as well.
     */
    private static boolean foreign(HttpServletRequest request, String tenant) {
        String origin = request.getHeader("Origin");
        if (origin == null
                || redirectUri(tenant)
                        .map(ConnectionServlet::origin)
                        .filter(origin::equals)
                        .isPresent()) {
            return false;
        }
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (URISyntaxException none) {
            return true;
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String returnPath(HttpServletRequest request) {
        String path = request.getParameter("return");
        return path == null ? request.getContextPath() + "/" : path;
    }

    /** The redirect URI says whether browsers come by https, whatever a proxy makes of it on the way here. */
    private static boolean secure(String tenant) {
        return redirectUri(tenant).filter(uri -> "http".equals(uri.getScheme())).isEmpty();
    }

    private static Optional<URI> redirectUri(String tenant) {
        TenantConfig config = TenantConfigs.read(ConfigProvider.getConfig()).get(new Tenant(tenant));
        return config == null ? Optional.empty() : config.authorizationCode().map(AuthorizationCode::redirectUri);
    }

    private static Cookie cookie(HttpServletRequest request, String id, String value, int seconds, boolean secure) {
        Cookie cookie = new Cookie(COOKIE + id, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setPath(request.getContextPath() + CALLBACK);
        cookie.setMaxAge(seconds);
        return cookie;
    }

    /** The one named, else the first: the default tenant, where it is configured. */
    private static String tenant(HttpServletRequest request) {
        String tenant = request.getParameter("tenant");
        return tenant == null ? tenants().names().iterator().next() : tenant;
    }

    private static AuthorizationFlow flow(String tenant) {
        return tenants().get(tenant).authorization();
    }

    private static Tenants tenants() {
        return CDI.current().select(Tenants.class).get();
    }
}
