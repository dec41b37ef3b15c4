package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Where the processor's time goes in a server, by its flight recorder: for a goal that is missed. */
final class Profile {

    private static final int LINES = 20;

    private static final Map<String, String> OWNERS = Map.of(
            "org.eclipse.yasson", "JSON-B, JSON-P",
            "org.eclipse.parsson", "JSON-B, JSON-P",
            "io.github.blueconic4j.api", "blueconic-api",
            "io.github.blueconic4j.cdi", "blueconic-cdi",
            "jdk.internal.net.http", "java.net.http",
            "org.apache.http", "Apache HttpClient",
            "org.jboss.resteasy", "RESTEasy",
            "io.openliberty", "RESTEasy",
            "org.jboss.weld", "Weld",
            "io.github.blueconic4j.benchmark", "the benchmark");

    private final MBeanServerConnection beans;
    private final Path file;

    Profile(MBeanServerConnection beans, Path file) {
        this.beans = beans;
        this.file = file;
    }

    void start() throws IOException, JMException {
        command("jfrStart", "name=benchmark", "settings=profile", "filename=" + file);
    }

    /** Prints whose code was running, on which threads, and the methods that were. */
    void stop() throws IOException, JMException {
        command("jfrStop", "name=benchmark");
        Map<String, Integer> owners = new HashMap<>();
        Map<String, Integer> methods = new HashMap<>();
        Map<String, Integer> threads = new HashMap<>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("jdk.ExecutionSample") || event.getStackTrace() == null) {
                continue;
            }
            samples++;
            List<RecordedFrame> frames = event.getStackTrace().getFrames();
            owners.merge(owner(frames), 1, Integer::sum);
            methods.merge(name(frames.get(0)), 1, Integer::sum);
            RecordedThread thread = event.getThread("sampledThread");
            threads.merge(String.valueOf(thread.getJavaName()).replaceAll("\\d+", "#"), 1, Integer::sum);
        }
        print("whose code", owners, samples, OWNERS.size() + 1);
        print("threads", threads, samples, 8);
        print("methods", methods, samples, LINES);
    }

    /** Whose the innermost frame is that is not of the JDK's common classes. */
    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
        }
        return "other";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(String what, Map<String, Integer> counts, int samples, int lines) {
        System.out.printf("%s (%d samples)%n", what, samples);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .forEach(entry ->
                        System.out.printf("%6.1f %% %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }

    private void command(String name, String... arguments) throws IOException, JMException {
        beans.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
    }
}
