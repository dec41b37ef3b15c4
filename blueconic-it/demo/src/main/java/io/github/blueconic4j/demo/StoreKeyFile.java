package io.github.blueconic4j.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The key that encrypts the demo's grant, in a file that the first run makes and nobody but its owner can read. An
 * application in production has its key where its other secrets are.
 */
public class StoreKeyFile implements ConfigSource {

    private static final String KEY = "blueconic.token-store.key";
    private static final int BYTES = 32;

    private final Lock making = new ReentrantLock();
    private final Path directory;

    /** In the directory that the server is told to use; nowhere, and without a key, where it is told none. */
    public StoreKeyFile() {
        this(System.getProperty("demo.directory"));
    }

    StoreKeyFile(String directory) {
        this.directory = directory == null ? null : Path.of(directory);
    }

    @Override
    public String getName() {
        return "the demo's key file";
    }

    /** Below the environment's, so that a key can be given there. */
    @Override
    public int getOrdinal() {
        return 120;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        if (directory == null || !name.equals(KEY)) {
            return null;
        }
        making.lock();
        try {
            Path file = directory.resolve("key");
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            making.unlock();
        }
    }

    /** Written under another name and moved: half a key would lose the grant. */
    private void make(Path file) throws IOException {
        Files.createDirectories(directory, forOwner("rwx------"));
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(directory, "key", ".draft", forOwner("rw-------"));
        Files.writeString(draft, "demo:" + Base64.getEncoder().encodeToString(random));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] forOwner(String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
