package io.github.blueconic4j.api.models;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Repeatable;

/**
 * What is sent to create or change a model: its metadata, its ONNX file, or both. A new model needs the metadata.
 * BlueConic takes files of up to 20 MB.
 */
public final class ModelUpload implements Repeatable {

    private final ModelUpdate metadata;
    private final Content model;
    private final boolean repeatable;

    private ModelUpload(Builder builder) {
        metadata = builder.metadata;
        model = builder.model;
        repeatable = builder.repeatable;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Optional<ModelUpdate> metadata() {
        return Optional.ofNullable(metadata);
    }

    public boolean hasModel() {
        return model != null;
    }

    /**
     * The ONNX file, to be read once and closed.
     *
     * @throws IllegalArgumentException if it comes from a stream that was read before
     */
    public InputStream openModel() throws IOException {
        return model.open();
    }

    /** How many bytes {@link #openModel()} has; below 0 where that is not known. */
    public long modelLength() throws IOException {
        return model.length();
    }

    /** Only a stream cannot be sent twice. */
    @Override
    public boolean safeToRepeat() {
        return repeatable;
    }

    private interface Content {
        InputStream open() throws IOException;

        default long length() throws IOException {
            return -1;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Bytes(byte[] bytes) implements Content {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }
    }

    private record OnDisk(Path file) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long length() throws IOException {
            return Files.size(file);
        }
    }

    /** The caller's own, which is not closed. */
    private static final class Lent extends FilterInputStream {
        Lent(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // the caller does
        }
    }

    public static final class Builder {

        private ModelUpdate metadata;
        private Content model;
        private boolean repeatable = true;

        private Builder() {}

        public Builder metadata(ModelUpdate metadata) {
            this.metadata = Check.value("metadata", metadata);
            return this;
        }

        /** The ONNX file from memory; the array is not copied. */
        public Builder model(byte[] bytes) {
            Check.value("model", bytes);
            return model(new Bytes(bytes), true);
        }

        /**
         * The ONNX file from disk, read when it is sent and again when the call is repeated.
         *
         * @throws IllegalArgumentException if there is no such file, or it cannot be read
         */
        public Builder model(Path file) {
            if (!Files.isRegularFile(Check.value("model", file)) || !Files.isReadable(file)) {
                throw new IllegalArgumentException("model must be a file that exists and can be read");
            }
            return model(new OnDisk(file), true);
        }

        /**
         * The ONNX file from a stream of any length, which the caller closes after the call. It can be sent once: where
         * the call has to be repeated, after an expired token for example, it fails; a path or bytes do not.
         */
        public Builder model(InputStream stream) {
            Check.value("model", stream);
            AtomicBoolean read = new AtomicBoolean();
            return model(
                    () -> {
                        if (read.getAndSet(true)) {
                            throw new IllegalArgumentException("model is a stream that has been read and cannot be sent"
                                    + " again; give it as a path or as bytes");
                        }
                        return new Lent(stream);
                    },
                    false);
        }

        private Builder model(Content model, boolean repeatable) {
            this.model = model;
            this.repeatable = repeatable;
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException if it has neither metadata nor model, which BlueConic refuses
         */
        public ModelUpload build() {
            if (metadata == null && model == null) {
                throw new IllegalArgumentException("set metadata, model or both");
            }
            return new ModelUpload(this);
        }
    }
}
