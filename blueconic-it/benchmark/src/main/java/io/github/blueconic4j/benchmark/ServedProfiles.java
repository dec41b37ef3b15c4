package io.github.blueconic4j.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.simulator.SimulatedTenant;

/**
 * How fast the simulated tenant serves a page of profiles over loopback, against how fast a reader can take it in: a tenant
 * that is not much faster than its reader would be what a benchmark of the reader measures.
 */
final class ServedProfiles {
    private static final int PROFILES = 100_000;
    private static final int WARM_UP = 5;
    private static final double MEGABYTE = 1e6;

    private final Duration time;

    ServedProfiles(Duration time) {
        this.time = time;
    }

    /** Takes turns, and prints the medians and their ratio. */
    void measure() throws IOException {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().port(0).profiles(PROFILES).start()) {
            int port = tenant.url().getPort();
            String token = token(port, tenant);
            byte[] page = body(port, token);
            List<Double> served = new ArrayList<>();
            List<Double> taken = new ArrayList<>();
            long end = 0;
            for (int round = 0; round < WARM_UP + 3 || System.nanoTime() < end; round++) {
                double tenantSpeed = speed(page, () -> serve(port, token));
                double readerSpeed = speed(page, () -> read(page));
                if (round < WARM_UP) {
                    end = System.nanoTime() + time.toNanos();
                    continue;
                }
                served.add(tenantSpeed);
                taken.add(readerSpeed);
            }
            System.out.printf(
                    "A page of %,d profiles, %.0f MB: served by the simulated tenant over loopback, and pulled into records by jackson-core from memory, %d times each%n",
                    PROFILES, page.length / MEGABYTE, served.size());
            System.out.printf(
                    "tenant %.0f MB/s, reader %.0f MB/s, ratio %.2f%n",
                    median(served), median(taken), median(served) / median(taken));
        }
    }

    private static double speed(byte[] page, Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return page.length / MEGABYTE / ((System.nanoTime() - begin) / 1e9);
    }

    private static void serve(int port, String token) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            ask(socket, token, "HTTP/1.1");
            byte[] buffer = new byte[256 * 1024];
            InputStream in = socket.getInputStream();
            while (in.read(buffer) >= 0) {
                // what arrives is not looked at
            }
        }
    }

    private static void read(byte[] page) throws IOException {
        int profiles = ProfileRecords.read(page);
        if (profiles != PROFILES) {
            throw new IOException("read " + profiles + " profiles");
        }
    }

    /** HTTP/1.0 has no chunks, so that the body is what it is. */
    private static byte[] body(int port, String token) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            ask(socket, token, "HTTP/1.0");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            byte[] answer = all.toByteArray();
            String start = new String(answer, 0, Math.min(answer.length, 4096), StandardCharsets.ISO_8859_1);
            return Arrays.copyOfRange(answer, start.indexOf("\r\n\r\n") + 4, answer.length);
        }
    }

    private static void ask(Socket socket, String token, String version) throws IOException {
        send(
                socket,
                "GET /rest/v2/segments/allvisitors/profiles?count=" + PROFILES
                        + "&expand=profiles.profile.timeline&expand=profiles.profile.segments " + version
                        + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    private static void send(Socket socket, String request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String token(int port, SimulatedTenant tenant) throws IOException {
        String form = "grant_type=client_credentials&client_id=" + tenant.clientId() + "&client_secret="
                + tenant.clientSecret();
        try (Socket socket = new Socket("localhost", port)) {
            send(
                    socket,
                    "POST /rest/v2/oauth/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher token =
                    Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)").matcher(answer);
            if (!token.find()) {
                throw new IOException("no token");
            }
            return token.group(1);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
