package io.github.blueconic4j.api.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
     * Writes the ONNX file.
     *
     * @throws IllegalArgumentException if it comes from a stream that was written before
     */
    public void writeModel(OutputStream out) throws IOException {
        model.writeTo(out);
    }

    /** Only a stream cannot be sent twice. */
    @Override
    public boolean safeToRepeat() {
        return repeatable;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
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
            return model(out -> out.write(bytes), true);
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
            return model(out -> Files.copy(file, out), true);
        }

        /**
         * The ONNX file from a stream of any length, which the caller closes after the call. It can be sent once: where
         * the call has to be repeated, after an expired token for example, it fails; a path or bytes do not.
         */
        public Builder model(InputStream stream) {
            Check.value("model", stream);
            AtomicBoolean written = new AtomicBoolean();
            return model(
                    out -> {
                        if (written.getAndSet(true)) {
                            throw new IllegalArgumentException("model is a stream that has been read and cannot be sent"
                                    + " again; give it as a path or as bytes");
                        }
                        stream.transferTo(out);
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
