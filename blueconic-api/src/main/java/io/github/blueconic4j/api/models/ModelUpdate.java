package io.github.blueconic4j.api.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.Check;

/** What a model shall be, without its file. It replaces what the model has as a whole: what is null here is gone. */
public record ModelUpdate(
        String name,
        String description,
        ModelType type,
        List<String> tags,
        List<String> featureNames,
        List<String> profilePropertyIds,
        List<ModelParameter> parameters,
        String segmentId,
        String storeId) {

    /**
     * A new model.
     *
     * @throws IllegalArgumentException if the type is null
     */
    public static Builder builder(ModelType type) {
        return new Builder(Check.value("type", type));
    }

    /** The model as it is, with all that can be written, to be changed from there. */
    public static Builder from(Model model) {
        return model.writable();
    }

    public static final class Builder {

        private final ModelType type;
        private String name;
        private String description;
        private List<String> tags;
        private List<String> featureNames;
        private List<String> profilePropertyIds;
        private List<ModelParameter> parameters;
        private String segmentId;
        private String storeId;

        private Builder(ModelType type) {
            this.type = type;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder tags(List<String> tags) {
            this.tags = Check.list("tags", tags);
            return this;
        }

        /** The features that the file takes, in their order: {@code browsername=chrome}; needed once there is a file. */
        public Builder featureNames(List<String> featureNames) {
            this.featureNames = Check.list("featureNames", featureNames);
            return this;
        }

        /** The properties that the model is trained on; a change of a DIALOGUE or RECOMMENDATION model needs them. */
        public Builder profilePropertyIds(List<String> profilePropertyIds) {
            this.profilePropertyIds = Check.list("profilePropertyIds", profilePropertyIds);
            return this;
        }

        /** Sets one parameter; it takes the place of the one of this id. */
        public Builder parameter(String id, String... values) {
            Check.text("parameters[].id", id);
            parameters = parameters == null ? new ArrayList<>() : parameters;
            parameters.removeIf(parameter -> id.equals(parameter.id()));
            parameters.add(
                    new ModelParameter(id, null, null, Check.list("parameters[].values", Arrays.asList(values))));
            return this;
        }

        public Builder parameters(List<ModelParameter> parameters) {
            this.parameters = parameters == null ? null : new ArrayList<>(parameters);
            return this;
        }

        /** For models of type CONTINUOUS: the segment that it runs for; null for all profiles. */
        public Builder segmentId(String segmentId) {
            this.segmentId = segmentId;
            return this;
        }

        /** For models of type RECOMMENDATION: the store that it was made for; null for any. */
        public Builder storeId(String storeId) {
            this.storeId = storeId;
            return this;
        }

        public ModelUpdate build() {
            return new ModelUpdate(
                    name,
                    description,
                    type,
                    tags,
                    featureNames,
                    profilePropertyIds,
                    Check.list("parameters", parameters),
                    segmentId,
                    storeId);
        }
    }
}
