package io.github.blueconic4j.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on the console what the demo talks to and where to look. */
@ApplicationScoped
public class Welcome {

    @Inject
    @ConfigProperty(name = "blueconic.url")
    String url;

    @Inject
    @ConfigProperty(name = "demo.address", defaultValue = "http://localhost:9080")
    String address;

    void say(@Observes @Initialized(ApplicationScoped.class) Object application) {
        String tenant = ConnectionResource.host(url);
        System.out.println("The demo talks to " + tenant + ". Look at " + address + " (Ctrl-C stops it)");
    }
}
