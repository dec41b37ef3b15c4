package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    void measure() throws IOException, InterruptedException {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().port(0).profiles(PROFILES).start()) {
            int port = tenant.url().getPort();
            String token = SimulatedPage.token(tenant);
            byte[] page = SimulatedPage.record(tenant, PROFILES);
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
                    Statistics.median(served),
                    Statistics.median(taken),
                    Statistics.median(served) / Statistics.median(taken));
        }
    }

    private static double speed(byte[] page, Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return page.length / MEGABYTE / ((System.nanoTime() - begin) / 1e9);
    }

    private static void serve(int port, String token) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + SimulatedPage.request(PROFILES)
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
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

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
