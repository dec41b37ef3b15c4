package io.github.blueconic4j.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoreKeyFileTest {

    private static final String KEY = "blueconic.token-store.key";

    @TempDir
    Path home;

    private StoreKeyFile source() {
        return new StoreKeyFile(home.resolve("demo").toString());
    }

    @Test
    void makesAKeyOnFirstUseAndKeepsIt() {
        String key = source().getValue(KEY);

        assertThat(key).startsWith("demo:");
        assertThat(Base64.getDecoder().decode(key.substring(5))).hasSize(32);
        assertThat(source().getValue(KEY)).isEqualTo(key);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanReadIt() throws Exception {
        source().getValue(KEY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo/key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo"))))
                .isEqualTo("rwx------");
    }

    @Test
    void makesNothingForOtherKeysOrWithoutADirectory() {
        assertThat(source().getValue("blueconic.url")).isNull();
        assertThat(new StoreKeyFile(null).getValue(KEY)).isNull();
        assertThat(home.resolve("demo")).doesNotExist();
    }

    @Test
    void threadsThatBeginAtOnceHaveTheSameKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            StoreKeyFile source = source();
            Callable<String> read = () -> source.getValue(KEY);
            List<Callable<String>> tries = Collections.nCopies(64, read);
            String first = null;
            for (Future<String> key : threads.invokeAll(tries)) {
                first = first == null ? key.get() : first;
                assertThat(key.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> files = Files.list(home.resolve("demo"))) {
            assertThat(files).as("no drafts are left").hasSize(1);
        }
    }
}
