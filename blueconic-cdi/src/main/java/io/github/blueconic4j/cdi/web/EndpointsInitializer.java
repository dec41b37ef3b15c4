package io.github.blueconic4j.cdi.web;

import java.util.Set;

import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;

import io.github.blueconic4j.cdi.config.Endpoints;
import org.eclipse.microprofile.config.ConfigProvider;

/** Adds the endpoints below {@code /blueconic} to an application that has {@code blueconic.endpoints.enabled=true}. */
public final class EndpointsInitializer implements ServletContainerInitializer {

    private static final String NAME = "blueconic";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        Endpoints endpoints = Endpoints.read(ConfigProvider.getConfig());
        if (!endpoints.enabled()) {
            return;
        }
        ServletRegistration.Dynamic servlet =
                context.addServlet(NAME, new ConnectionServlet(endpoints.role().orElse(null)));
        if (servlet == null) {
            return; // the application has a servlet of that name, and wants that one
        }
        servlet.addMapping(ConnectionServlet.AUTHORIZE, ConnectionServlet.CALLBACK, ConnectionServlet.DISCONNECT);
        servlet.setServletSecurity(new ServletSecurityElement(endpoints
                .role()
                .map(role -> new HttpConstraintElement(TransportGuarantee.NONE, role))
                .orElseGet(() -> new HttpConstraintElement(EmptyRoleSemantic.DENY))));
        endpoints.role().ifPresent(context::declareRoles);
    }
}
