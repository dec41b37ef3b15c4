package io.github.blueconic4j.it;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;

import jakarta.xml.bind.annotation.XmlElement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.base.ProviderBase;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.fasterxml.jackson.module.jakarta.xmlbind.JakartaXmlBindAnnotationIntrospector;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the jars that Maven packaged, in an application like a user's. */
final class Archives {

    private static final String TENANT =
            """
            blueconic.url=http://localhost:%d
            blueconic.client-id=simulator-client
            blueconic.client-secret=simulator-secret
            """
                    .formatted(Simulator.PORT);

    private Archives() {}

    /**
     * A WAR with both of our jars, configured for the simulated tenant, whatever {@code BLUECONIC_*} variables are set
     * where the tests run.
     *
     * @param lines more of the configuration; a key that is there already is replaced
     */
    static WebArchive war(String name, String... lines) {
        return configured(bareWar(name), "config_ordinal=350\n" + TENANT + String.join("\n", lines));
    }

    /** The same with an ordinary configuration file: the environment goes before it. */
    static WebArchive ordinaryWar(String name, String... lines) {
        return configured(bareWar(name), TENANT + String.join("\n", lines));
    }

    static WebArchive configured(WebArchive war, String properties) {
        return war.addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties");
    }

    /** The same without configuration. */
    static WebArchive bareWar(String name) {
        return ourWar(name).addAsLibraries(jar(Assertions.class)).addClass(Simulator.class);
    }

    /** A WAR with both of our jars, the one that they bring, and nothing else. */
    static WebArchive ourWar(String name) {
        return emptyWar(name).addAsLibraries(jar(Operation.class), jar(TokenSource.class), jar(JsonFactory.class));
    }

    /** Configuration for a simulated tenant. It goes before {@code BLUECONIC_*} variables. */
    static String tenant(SimulatedTenant tenant) {
        return """
                config_ordinal=350
                blueconic.url=%s
                blueconic.client-id=%s
                blueconic.client-secret=%s
                """
                .formatted(tenant.url(), tenant.clientId(), tenant.clientSecret());
    }

    /** What an application brings whose own JSON is Jackson's. */
    static JavaArchive[] jackson() {
        return Stream.of(
                        JacksonJsonProvider.class,
                        ProviderBase.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class,
                        JakartaXmlBindAnnotationIntrospector.class,
                        XmlElement.class)
                .map(Archives::jar)
                .toArray(JavaArchive[]::new);
    }

    /** A WAR with nothing of ours. */
    static WebArchive emptyWar(String name) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
    }

    /** The jar that a class came from, or its folder of classes made into one, when an IDE runs the test. */
    static JavaArchive jar(Class<?> inIt) {
        try {
            File source = new File(
                    inIt.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (source.isDirectory()) {
                return ShrinkWrap.create(ExplodedImporter.class, inIt.getSimpleName() + ".jar")
                        .importDirectory(source)
                        .as(JavaArchive.class);
            }
            return ShrinkWrap.createFromZipFile(JavaArchive.class, source);
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
