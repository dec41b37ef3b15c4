package io.github.blueconic4j.it;

import io.github.blueconic4j.simulator.SimulatedTenant;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Runs a simulated tenant beside the server, in the JVM of the tests. */
public class SimulatorExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Runner.class);
    }

    public static class Runner {

        private SimulatedTenant tenant;

        public void start(@Observes(precedence = 1000) BeforeSuite event) throws Exception {
            tenant = SimulatedTenant.builder()
                    .port(Integer.getInteger("simulator.port"))
                    .profiles(1000)
                    .start();
        }

        public void stop(@Observes AfterSuite event) {
            if (tenant != null) {
                tenant.close();
            }
        }
    }
}
