package io.github.blueconic4j.cdi.config;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.KeyPairs;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class KeyStoresTest {

    @TempDir
    static Path directory;

    private static Path store;

    private final Settings settings = new Settings();

    @BeforeAll
    static void generate() throws Exception {
        store = KeyPairs.generate(directory.resolve("store.p12"));
    }

    private Settings with(String key, Path file, String password) {
        return settings.with("blueconic." + key, file.toString()).with("blueconic." + key + "-password", password);
    }

    private void assertOneProblem(String key) {
        assertThat(catchThrowableOfType(ConfigurationException.class, settings::read)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("blueconic." + key + " = ")
                .contains("(from test settings)", "-password", "-type")
                .doesNotContain("canary");
    }

    @Test
    void readsATrustStoreAndAKeyStore() throws Exception {
        with("trust-store", store, KeyPairs.PASSWORD);
        with("key-store", store, KeyPairs.PASSWORD);
        TenantConfig config = settings.read();

        assertThat(config.trustStore().orElseThrow().getCertificate("localhost"))
                .isNotNull();
        TenantConfig.ClientKey key = config.clientKey().orElseThrow();
        assertThat(key.keyStore().getKey("localhost", key.password().toCharArray()))
                .isNotNull();
        assertThat(key.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-store", "key-store"})
    void refusesAWrongPasswordWithoutShowingIt(String key) {
        with(key, store, "canary-wrong");
        assertOneProblem(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-store", "key-store"})
    void refusesAFileThatIsNoKeyStore(String key) throws Exception {
        with(key, Files.writeString(directory.resolve("text.p12"), "no store"), KeyPairs.PASSWORD);
        assertOneProblem(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-store", "key-store"})
    void refusesATypeThatNobodyKnows(String key) {
        with(key, store, KeyPairs.PASSWORD).with("blueconic." + key + "-type", "PKCS99");
        assertOneProblem(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-store", "key-store"})
    void refusesAStoreWithNothingInIt(String key) throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        Path file = directory.resolve("empty.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            empty.store(out, KeyPairs.PASSWORD.toCharArray());
        }
        with(key, file, KeyPairs.PASSWORD);
        assertOneProblem(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-store", "key-store"})
    void refusesAStoreWhosePasswordIsMissing(String key) {
        with(key, store, "");
        assertOneProblem(key);
    }
}
