package io.github.blueconic4j.cdi.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes key stores with the JDK's own keytool. */
public final class KeyPairs {

    public static final String PASSWORD = "canary-store-password";

    private static final String AUTHORITY = "authority";

    private KeyPairs() {}

    /** A PKCS12 file with one self-signed certificate for {@code localhost} and its key. */
    public static Path generate(Path file) throws IOException, InterruptedException {
        return keytool(
                file, "-alias", "localhost", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2");
    }

    /** A PKCS12 file with the key of an authority. */
    public static Path authority(Path file) throws IOException, InterruptedException {
        return keytool(file, "-alias", AUTHORITY, "-dname", "CN=Authority", "-ext", "bc:c=ca:true", "-validity", "9");
    }

    /** A PKCS12 file with the authority's certificate and not its key. */
    public static Path trusting(Path authority, Path file) throws IOException, GeneralSecurityException {
        KeyStore trust = empty();
        trust.setCertificateEntry(AUTHORITY, load(authority).getCertificate(AUTHORITY));
        return store(trust, file);
    }

    /**
     * A PKCS12 file with a certificate for a host, by an authority, and its key.
     *
     * @param start of the two days that it is valid, as keytool takes it
     */
    public static Path signed(Path authority, String host, String start, Path file)
            throws IOException, GeneralSecurityException, InterruptedException {
        String alias = file.getFileName().toString();
        keytool(
                authority,
                "-alias",
                alias,
                "-signer",
                AUTHORITY,
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                start,
                "-validity",
                "2");
        char[] password = PASSWORD.toCharArray();
        KeyStore all = load(authority);
        KeyStore own = empty();
        own.setKeyEntry("own", all.getKey(alias, password), password, all.getCertificateChain(alias));
        return store(own, file);
    }

    static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Path store(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static Path keytool(Path file, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC"));
        command.addAll(List.of(what));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool made no key store in " + file);
        }
        return file;
    }
}
