package io.github.blueconic4j.demo;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With a grant that a human gave, the demo shows real data to its administrator alone. */
@WebFilter("/api/*")
public class LoginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "blueconic.grant", defaultValue = "client-credentials")
    String grant;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Connection.CODE_FLOW.equals(grant)) {
            chain.doFilter(request, response);
        } else if (request.authenticate(response)) {
            if (request.isUserInRole("admin")) {
                chain.doFilter(request, response);
            } else {
                response.sendError(403);
            }
        }
    }
}
