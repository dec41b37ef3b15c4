package io.github.blueconic4j.cdi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.Endpoints;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Checks the configuration of the endpoints when the application starts, and asks the servlet container to require a login for
 * them. WildFly needs this: without it, {@code HttpServletRequest.authenticate} asks nobody to log in. Other containers allow
 * it to no CDI bean, and {@link ConnectionServlet} asks for the login alone.
 */
@Dependent
public class EndpointsLogin {

    /**
     * @param application a {@code ServletContext}, but not on every server
     * @throws ConfigurationException naming every key of the endpoints that is wrong
     */
    void require(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Endpoints endpoints = Endpoints.read(ConfigProvider.getConfig());
        if (endpoints.enabled()) {
            try {
                Constraint.add(application, endpoints);
            } catch (LinkageError | UnsupportedOperationException | IllegalStateException unavailable) {
                // a server without the Servlet API, or one that does not allow it here
            }
        }
    }

    /** A class of its own, so that only its use needs the Servlet API. */
    private static final class Constraint {

        static void add(Object application, Endpoints endpoints) {
            if (application instanceof ServletContext context
                    && context.getServletRegistration(ConnectionServlet.NAME)
                            instanceof ServletRegistration.Dynamic servlet
                    && ConnectionServlet.class.getName().equals(servlet.getClassName())) {
                servlet.setServletSecurity(new ServletSecurityElement(endpoints
                        .role()
                        .map(role -> new HttpConstraintElement(TransportGuarantee.NONE, role))
                        .orElseGet(() -> new HttpConstraintElement(EmptyRoleSemantic.DENY))));
            }
        }
    }
}
