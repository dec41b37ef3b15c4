package io.github.blueconic4j.cdi.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.cdi.config.Tenant;

/**
 * What exports of all kinds have in common.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ExportBuilder<B extends ExportBuilder<B>>
        permits SegmentExport.Builder, GroupExport.Builder {

    private static final int MAX_PAGE_SIZE = 1_000_000;

    private final Map<String, List<String>> said = new TreeMap<>();
    private Tenant tenant = Tenant.DEFAULT;
    private OptionalInt pageSize = OptionalInt.empty();
    private boolean gzip;

    ExportBuilder() {}

    abstract B self();

    /** Another tenant than the default one, by the name that it has in the configuration. */
    public B tenant(String name) {
        Check.text("tenant", name);
        this.tenant = new Tenant(name);
        return self();
    }

    /**
     * How many to ask for at a time, from 1 to 1,000,000; unset, {@code blueconic.bulk.page-size} decides. An export that is
     * continued keeps the size that it began with.
     */
    public B pageSize(int pageSize) {
        Check.that(
                pageSize >= 1 && pageSize <= MAX_PAGE_SIZE, "pageSize", "must be from 1 to 1000000, it is " + pageSize);
        this.pageSize = OptionalInt.of(pageSize);
        return self();
    }

    /** Packs what is written to a sink. */
    public B gzip() {
        this.gzip = true;
        return self();
    }

    /** Notes a part of the query, which tells it from others. */
    final B say(String parameter, Object... values) {
        said.put(parameter, List.of(values).stream().map(String::valueOf).toList());
        return self();
    }

    final ExportOptions options(String kind, String id) {
        return new ExportOptions(tenant, pageSize, gzip, hash(kind, id));
    }

    /** Of all that decides who comes, and with what; not of the page size. */
    private String hash(String kind, String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, kind, List.of(id));
            said.forEach((parameter, values) -> add(digest, parameter, values));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With lengths, so that no two queries are written alike. */
    private static void add(MessageDigest digest, String name, List<String> values) {
        StringBuilder text = new StringBuilder(name).append(values.size());
        values.forEach(
                value -> text.append(':').append(value.length()).append(':').append(value));
        digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
