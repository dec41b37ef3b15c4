package io.github.blueconic4j.api.models;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * The ONNX file of a model, read from the network as the caller reads it, once. It holds a connection until it is
 * closed; closing early is fine, though a container may read the rest first.
 *
 * <p>It is a stream itself rather than an object with one: RESTEasy ends the connection of everything else as soon as
 * the method returns.
 */
public final class ModelBinary extends FilterInputStream {

    private final String etag;
    private final boolean notModified;

    /** Made by this library's reader of answers. */
    public ModelBinary(String etag, boolean notModified, InputStream body) {
        super(body);
        this.etag = etag;
        this.notModified = notModified;
    }

    /** The hash of the file as {@link ModelsApi#getBinary} takes it; empty where the answer named none. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** Whether the file is still the one that the caller has; then there is nothing to read. */
    public boolean notModified() {
        return notModified;
    }
}
