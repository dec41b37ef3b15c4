package io.github.blueconic4j.cdi.token.rotation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.cdi.token.GrantKey;

/**
 * A file a record, written under another name and moved into place, so that there are no half records and any number
 * of processes may share the directory. What is in them is encrypted already; others than the owner cannot read them
 * anyway.
 */
public final class SpillDirectory implements Spill {

    private static final Pattern RECORD =
            Pattern.compile("1 (\\d+) (\\S*) (true|false) (\\d+) (\\S+) (\\S+) (-?\\d+) (\\d+)\n");
    private static final String SUFFIX = ".spill";

    private final Path directory;

    public SpillDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public void append(GrantKey grant, Successor successor) throws IOException {
        Files.createDirectories(directory);
        Path target = directory.resolve(name(grant, successor));
        Path draft = directory.resolve(UUID.randomUUID() + ".draft");
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            ByteBuffer bytes = ByteBuffer.wrap(text(successor).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
    }

    /** The name itself must survive a crash too; some systems cannot open a directory, and need not. */
    private void forceDirectory() throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (java.nio.file.AccessDeniedException notHere) {
            // Windows
        }
    }

    @Override
    public List<Successor> read(GrantKey grant) throws IOException {
        List<Successor> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, prefix(grant) + "*" + SUFFIX)) {
            for (Path file : files) {
                try {
                    Matcher record = RECORD.matcher(Files.readString(file, StandardCharsets.US_ASCII));
                    if (record.matches()) {
                        found.add(successor(record));
                    }
                } catch (NoSuchFileException gone) {
                    // another process has put it into the store meanwhile
                }
            }
        }
        return found;
    }

    @Override
    public void remove(GrantKey grant, Successor successor) throws IOException {
        Files.deleteIfExists(directory.resolve(name(grant, successor)));
    }

    private static String text(Successor s) {
        return String.join(
                        " ",
                        "1",
                        Long.toString(s.predecessorLineage()),
                        s.predecessorFingerprint(),
                        Boolean.toString(s.consent()),
                        Long.toString(s.lineage()),
                        s.fingerprint(),
                        s.sealed(),
                        Long.toString(s.issuedAt()),
                        Long.toString(s.lifeMillis()))
                + "\n";
    }

    private static Successor successor(Matcher record) {
        return new Successor(
                Long.parseLong(record.group(1)),
                record.group(2),
                Boolean.parseBoolean(record.group(3)),
                Long.parseLong(record.group(4)),
                record.group(5),
                record.group(6),
                Long.parseLong(record.group(7)),
                Long.parseLong(record.group(8)));
    }

    private static String name(GrantKey grant, Successor successor) {
        return prefix(grant) + successor.lineage() + "-" + hash(successor.fingerprint()) + SUFFIX;
    }

    private static String prefix(GrantKey grant) {
        return hash(String.join("\n", grant.tenant().name(), grant.clientId(), grant.grantName())) + "-";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this JVM has no SHA-256", broken);
        }
    }
}
