package io.github.blueconic4j.cdi.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.SharedStore;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator is told at start-up of a grant that would not outlive a crash. */
class TokenStoresTest {

    @TempDir
    Path spill;

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static List<String> warnings(Map<String, String> settings) {
        List<String> keys = new ArrayList<>();
        Handler recorder = new Handler() {

            @Override
            public void publish(LogRecord logged) {
                keys.add(logged.getLevel() + " " + List.of(logged.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(TokenStores.class.getName());
        logger.addHandler(recorder);
        try {
            Application.start(settings, SharedStore.class).close();
        } finally {
            logger.removeHandler(recorder);
        }
        return keys;
    }

    @Test
    void aGrantInMemoryIsWarnedOf() {
        Map<String, String> settings = Application.codeFlow(tenant, spill);
        settings.put("blueconic.token-store", "memory");

        assertThat(warnings(settings)).containsExactly("WARNING [default, blueconic.token-store]");
    }

    @Test
    void aStoreWithoutASpillDirectoryIsWarnedOf() {
        Map<String, String> settings = Application.codeFlow(tenant, spill);
        settings.remove("blueconic.token-store.spill-directory");

        assertThat(warnings(settings)).containsExactly("WARNING [default, blueconic.token-store.spill-directory]");
    }

    @Test
    void aStoreWithASpillDirectoryIsNot() {
        assertThat(warnings(Application.codeFlow(tenant, spill))).isEmpty();
    }
}
