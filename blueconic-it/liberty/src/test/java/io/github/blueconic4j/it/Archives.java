package io.github.blueconic4j.it;

import java.io.File;
import java.net.URISyntaxException;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.cdi.token.TokenSource;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the jars that Maven packaged, in an application like a user's. */
final class Archives {

    static final int SIMULATOR_PORT = Integer.getInteger("simulator.port");

    private Archives() {}

    /** A WAR with both of our jars, configured for the simulated tenant. */
    static WebArchive war(String name) {
        return bareWar(name)
                .addAsResource(
                        new StringAsset(
                                """
                                blueconic.url=http://localhost:%d
                                blueconic.client-id=simulator-client
                                blueconic.client-secret=simulator-secret
                                """
                                        .formatted(SIMULATOR_PORT)),
                        "META-INF/microprofile-config.properties");
    }

    /** The same without configuration. */
    static WebArchive bareWar(String name) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addAsLibraries(jar(Operation.class), jar(TokenSource.class), jar(Assertions.class))
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
