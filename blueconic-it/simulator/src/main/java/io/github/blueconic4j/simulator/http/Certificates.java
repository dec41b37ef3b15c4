package io.github.blueconic4j.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for {@code localhost} by an authority of our own, both made by the JDK's keytool. They are kept in a directory,
 * so that a client has to be told once only whom to trust: by {@code ca.pem}, or by the trust store {@code ca.p12}.
 */
public final class Certificates {
    /** Of the files; what they protect is worth nothing beyond a test. */
    private static final String PASSWORD = "simulator";

    private static final String VALID_DAYS = "825";

    private final Path directory;
    private final Path keys;

    private Certificates(Path directory) {
        this.directory = directory;
        this.keys = directory.resolve("keys.p12");
    }

    /**
     * The keys of a directory; they are made when it has none.
     *
     * @throws IOException when they can be neither made nor read
     */
    public static SSLContext in(Path directory) throws IOException {
        Certificates certificates = new Certificates(directory);
        try {
            if (!Files.exists(certificates.directory.resolve("ca.p12"))) {
                certificates.make();
            }
            return certificates.context();
        } catch (GeneralSecurityException e) {
            throw new IOException("The keys in " + directory + " cannot be used; delete them to have new ones made", e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        Files.deleteIfExists(keys);
        keytool("-alias", "ca", "-dname", "CN=Simulated BlueConic CA", "-ext", "bc:c=ca:true");
        String names = "san=dns:localhost,ip:127.0.0.1";
        keytool("-alias", "tenant", "-dname", "CN=localhost", "-ext", names, "-signer", "ca");
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        }
        Certificate authority = load(keys).getCertificate("ca");
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Files.writeString(directory.resolve("ca.pem"), pem);
        KeyStore trusted = empty();
        trusted.setCertificateEntry("ca", authority);
        try (var out = Files.newOutputStream(directory.resolve("ca.p12"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    private void keytool(String... what) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(tool.toString(), "-genkeypair", "-keystore", keys.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", VALID_DAYS));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of(what));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made the keys", e);
        }
    }

    /** With the tenant's key alone: the authority's own must never be shown as a server's. */
    private SSLContext context() throws IOException, GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        KeyStore all = load(keys);
        KeyStore own = empty();
        own.setKeyEntry("tenant", all.getKey("tenant", password), password, all.getCertificateChain("tenant"));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
