package io.github.blueconic4j.api.common;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;

/**
 * The server's implementations of JSON-P and JSON-B. Each is looked up once, with the context class loader of the thread
 * that needs it first; {@link #prepare} does so at deployment. A lookup that failed is made again by the next call.
 */
public final class JsonLibraries {

    private static final AtomicReference<JsonProvider> PROVIDER = new AtomicReference<>();
    private static final AtomicReference<Jsonb> JSONB = new AtomicReference<>();

    private JsonLibraries() {}

    /**
     * Looks both of them up, unless that has been done.
     *
     * @throws RuntimeException a {@code JsonException} or {@code JsonbException} if one has no implementation
     * @throws LinkageError if one is not there at all
     */
    public static void prepare() {
        provider();
        jsonb();
    }

    /** Returns what makes readers, builders and values of JSON-P; its methods are those of {@code jakarta.json.Json}. */
    public static JsonProvider provider() {
        return get(PROVIDER, JsonProvider::provider);
    }

    /** Returns the binding for this library's types, whatever the application configures for itself. */
    static Jsonb jsonb() {
        return get(JSONB, JsonLibraries::create);
    }

    private static Jsonb create() {
        return JsonbBuilder.create(new JsonbConfig()
                .withAdapters(new InstantAdapter())
                .withDeserializers(
                        new NumberDeserializer.OfDecimal(),
                        new NumberDeserializer.OfLong(),
                        new NumberDeserializer.OfDouble()));
    }

    /** Without a lock: two threads that come first at once both look up, and one result is kept. */
    private static <T> T get(AtomicReference<T> found, Supplier<T> lookUp) {
        T value = found.get();
        if (value == null) {
            found.compareAndSet(null, lookUp.get());
            value = found.get();
        }
        return value;
    }
}
