package io.github.blueconic4j.cdi.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(60)
class ReadAheadTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int AT_ONCE = 100;

    private final CountedThreads threads = new CountedThreads();

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        assertThat(threads.ended(5_000)).isTrue();
    }

    /** What does not begin like gzip is read as it comes, byte for byte. */
    private ReadAhead ahead(InputStream unpacked) {
        return ahead(unpacked, threads);
    }

    private static ReadAhead ahead(InputStream body, Executor threads) {
        return new ReadAhead((Gunzip) Gunzip.of("gzip", body), threads);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        if (length > 0) {
            bytes[0] = 0;
        }
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] readInPieces(InputStream body, long seed) throws IOException {
        Random sizes = new Random(seed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[200_000];
        int count;
        do {
            int offset = sizes.nextInt(1000);
            count = body.read(piece, offset, 1 + sizes.nextInt(piece.length - 1000));
            all.write(piece, offset, Math.max(count, 0));
        } while (count >= 0);
        return all.toByteArray();
    }

    @Test
    void deliversAllBytesInOrderWhateverSizesTheyComeAndGoIn() throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            byte[] bytes = random(new Random(seed).nextInt(4 * MEGABYTE), seed);
            try (ReadAhead plain = ahead(ServedBytes.complete(bytes, seed));
                    ReadAhead packed = ahead(ServedBytes.complete(gzip(bytes), seed))) {
                assertThat(Arrays.equals(readInPieces(plain, seed), bytes)).isTrue();
                assertThat(Arrays.equals(readInPieces(packed, seed), bytes)).isTrue();
                assertThat(packed.read()).as("the end stays the end").isEqualTo(-1);
            }
        }
    }

    @Test
    void readsSingleBytesAndNothing() throws Exception {
        try (ReadAhead body = ahead(ServedBytes.complete(new byte[] {0, (byte) 0xff}, 1))) {
            assertThat(body.read(new byte[0])).isZero();
            assertThat(List.of(body.read(), body.read(), body.read())).containsExactly(0, 0xff, -1);
        }
        try (ReadAhead empty = ahead(ServedBytes.complete(new byte[0], 1))) {
            assertThat(empty.read()).isEqualTo(-1);
        }
    }

    @Test
    void isNeverMoreThanAMegabyteAheadOfItsReader() throws Exception {
        ServedBytes served = ServedBytes.complete(random(20 * MEGABYTE, 1), 1);
        Random sizes = new Random(2);
        try (ReadAhead body = ahead(served)) {
            long read = body.read(new byte[10]);
            while (body.available() < MEGABYTE) {
                assertThat(served.given() - read).isLessThanOrEqualTo(MEGABYTE);
                Thread.sleep(1);
            }
            int count;
            do {
                count = body.read(new byte[1 + sizes.nextInt(300_000)]);
                read += Math.max(count, 0);
                assertThat(served.given() - read).isLessThanOrEqualTo(MEGABYTE);
            } while (count >= 0);
            assertThat(read).isEqualTo(20 * MEGABYTE);
        }
    }

    @Test
    void saysHowMuchIsUnpacked() throws Exception {
        try (ReadAhead body = ahead(ServedBytes.hanging(random(1000, 1)))) {
            assertThat(body.readNBytes(10)).hasSize(10);
            while (body.available() < 990) {
                Thread.sleep(1);
            }
            body.readNBytes(990);
            assertThat(body.available()).isZero();
        }
    }

    /** Wherever the connection breaks or the packed bytes end, both see the same. */
    @Test
    void failsWithTheSameBehindTheSameBytesAsWithoutASecondThread() throws Exception {
        byte[] packed = gzip(random(1000, 1));
        for (int length = 0; length < packed.length; length++) {
            IOException lost = new IOException("lost at " + length);
            for (Throwable failure : new Throwable[] {lost, null}) {
                ServedBytes served = ServedBytes.failing(packed, length, failure);
                InputStream direct = Gunzip.of("gzip", ServedBytes.failing(packed, length, failure));
                ByteArrayOutputStream expected = new ByteArrayOutputStream();
                ByteArrayOutputStream found = new ByteArrayOutputStream();
                Throwable directly = catchThrowable(() -> direct.transferTo(expected));
                try (ReadAhead body = ahead(served)) {
                    Throwable thrown = catchThrowable(() -> body.transferTo(found));
                    assertThat(found.toByteArray()).isEqualTo(expected.toByteArray());
                    assertThat(thrown == null).isEqualTo(directly == null);
                    if (thrown != null) {
                        assertThat(thrown).hasSameClassAs(directly).hasMessage(directly.getMessage());
                        assertThat(catchThrowable(body::read)).as("again").isSameAs(thrown);
                    }
                    if (failure != null) {
                        assertThat(thrown).isSameAs(lost);
                    }
                }
            }
        }
    }

    @Test
    void failsBehindEveryByteOfLongBodiesToo() {
        byte[] bytes = random(3 * MEGABYTE, 1);
        for (int length : new int[] {65_535, 65_536, 65_537, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 2_777_777}) {
            for (Throwable failure : new Throwable[] {new IOException("lost"), new OutOfMemoryError("no room")}) {
                ReadAhead body = ahead(ServedBytes.failing(bytes, length, failure));
                ByteArrayOutputStream found = new ByteArrayOutputStream();
                assertThat(catchThrowable(() -> body.transferTo(found))).isSameAs(failure);
                assertThat(found.size()).isEqualTo(length);
            }
        }
    }

    @Test
    void closingEndsTheSecondThreadAtOnceWhereverItWaits() throws Exception {
        for (ServedBytes served : List.of(
                ServedBytes.hanging(random(100, 1)),
                ServedBytes.hanging(random(3, 1)),
                ServedBytes.complete(random(4 * MEGABYTE, 1), 1))) {
            ReadAhead body = ahead(served);
            body.read();
            Thread.sleep(50);
            long begin = System.nanoTime();
            body.close();
            assertThat(threads.ended(AT_ONCE)).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(AT_ONCE);
            assertThat(served.closes()).isEqualTo(1);
            assertThat(catchThrowable(body::read))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
            assertThat(body.available()).isZero();
        }
    }

    @Test
    void aStreamThatIsClosedUnreadTakesNoThread() throws Exception {
        ServedBytes served = ServedBytes.hanging(random(100, 1));
        ahead(served).close();
        assertThat(served.closes()).isEqualTo(1);
        assertThat(threads.started()).isZero();
    }

    @Test
    void closingFromAnotherThreadEndsAReadThatWaits() throws Exception {
        for (int closers = 1; closers < 5; closers++) {
            ReadAhead body = ahead(ServedBytes.hanging(random(100, 1)));
            body.readNBytes(100);
            CompletableFuture<Throwable> told = CompletableFuture.supplyAsync(() -> catchThrowable(body::read));
            Thread.sleep(20);
            List<CompletableFuture<Void>> all = IntStream.range(0, closers)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> close(body)))
                    .toList();
            assertThat(told.get(AT_ONCE, TimeUnit.MILLISECONDS))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
            for (CompletableFuture<Void> one : all) {
                one.get(AT_ONCE, TimeUnit.MILLISECONDS);
            }
            assertThat(threads.ended(AT_ONCE)).isTrue();
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void anInterruptOfTheReaderEndsTheBodyAndStaysNoted() throws Exception {
        ServedBytes served = ServedBytes.hanging(random(100, 1));
        ReadAhead body = ahead(served);
        body.readNBytes(100);
        Thread.currentThread().interrupt();
        Throwable stopped = catchThrowable(body::read);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped)
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("interrupted while reading the answer");
        assertThat(threads.ended(AT_ONCE)).isTrue();
        assertThat(served.closes()).isEqualTo(1);
        assertThat(catchThrowable(body::read)).as("again").isSameAs(stopped);
    }

    @Test
    void aReaderThatPausesKeepsNoThreadAndGetsTheRestLater() throws Exception {
        byte[] bytes = random(5 * MEGABYTE, 1);
        try (ReadAhead body = ahead(ServedBytes.complete(bytes, 1))) {
            byte[] begin = body.readNBytes(10);
            assertThat(threads.ended(5_000)).isTrue();
            assertThat(begin).isEqualTo(Arrays.copyOf(bytes, 10));
            assertThat(Arrays.equals(body.readAllBytes(), Arrays.copyOfRange(bytes, 10, bytes.length)))
                    .isTrue();
            assertThat(threads.started()).isGreaterThan(1);
        }
    }

    @Test
    void anInterruptOfTheSecondThreadEndsItAndAnotherOneUnpacksTheRest() throws Exception {
        byte[] bytes = random(5 * MEGABYTE, 1);
        try (ReadAhead body = ahead(ServedBytes.complete(bytes, 1))) {
            assertThat(body.read()).isZero();
            while (body.available() < MEGABYTE) {
                Thread.sleep(1);
            }
            threads.interrupt();
            assertThat(threads.ended(AT_ONCE)).isTrue();
            assertThat(Arrays.equals(body.readAllBytes(), Arrays.copyOfRange(bytes, 1, bytes.length)))
                    .isTrue();
            assertThat(threads.started()).isGreaterThan(1);
        }
    }

    @Test
    void withoutASecondThreadTheReaderUnpacks() throws Exception {
        byte[] bytes = random(3 * MEGABYTE, 1);
        for (Throwable none : List.of(
                new OutOfMemoryError("unable to create native thread"), new RejectedExecutionException("stopped"))) {
            Executor refuses = work -> {
                if (none instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) none;
            };
            try (ReadAhead body = ahead(ServedBytes.complete(gzip(bytes), 1), refuses)) {
                assertThat(Arrays.equals(readInPieces(body, 1), bytes)).isTrue();
            }
            IOException lost = new IOException("lost");
            try (ReadAhead body = ahead(ServedBytes.failing(bytes, 100_000, lost), refuses)) {
                assertThat(body.readNBytes(100_000)).hasSize(100_000);
                assertThat(catchThrowable(body::read)).isSameAs(lost);
            }
        }
    }
}
