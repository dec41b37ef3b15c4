package io.github.blueconic4j.benchmark.liberty;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An application made of classes of this module, the jars that Maven packaged, and texts. */
final class War {

    private final String name;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    War(String name) {
        this.name = name;
        text("WEB-INF/beans.xml", "<beans bean-discovery-mode=\"annotated\"/>");
    }

    /** With the classes that are nested in them. */
    War classes(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String path = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                entries.put("WEB-INF/classes/" + path, in.readAllBytes());
            }
            classes(type.getDeclaredClasses());
        }
        return this;
    }

    /** The jars that these classes came from. */
    War jars(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            Path jar = jar(type);
            entries.put("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
        }
        return this;
    }

    private static Path jar(Class<?> type) {
        try {
            return new File(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toPath();
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    War configured(String properties) {
        return text("WEB-INF/classes/META-INF/microprofile-config.properties", properties);
    }

    War text(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What another application shows to browsers. */
    War pagesOf(Path war) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()
                        && !entry.getName().startsWith("META-INF/")
                        && !entry.getName().matches("WEB-INF/(classes|lib)/.*")) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return this;
    }

    String name() {
        return name;
    }

    /** In the folder, under its name. */
    Path writeTo(Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
