package io.github.blueconic4j.api.models;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A machine learning model, without its ONNX file.
 *
 * @param featureNames the features that the model takes, in their order
 * @param modelHash what {@link ModelsApi#getBinary} compares with; null while the model has no file
 * @param modelUrl path of the file; null while the model has none
 * @param profilePropertyIds the properties that it was trained on
 * @param segmentId the segment that a model of type CONTINUOUS runs for; null or empty for all profiles
 * @param storeId the store that a model of type RECOMMENDATION was made for; null or empty for any
 */
public record Model(
        String id,
        String name,
        String description,
        ModelType type,
        List<String> tags,
        List<String> featureNames,
        List<String> profilePropertyIds,
        List<ModelParameter> parameters,
        String segmentId,
        String storeId,
        String modelHash,
        String modelUrl,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<String> featureNames() {
        return Absent.asEmpty(featureNames);
    }

    @Override
    public List<String> profilePropertyIds() {
        return Absent.asEmpty(profilePropertyIds);
    }

    @Override
    public List<ModelParameter> parameters() {
        return Absent.asEmpty(parameters);
    }

    /** All that can be written; what is absent here stays absent there. */
    ModelUpdate.Builder writable() {
        return ModelUpdate.builder(type)
                .name(name)
                .description(description)
                .tags(tags)
                .featureNames(featureNames)
                .profilePropertyIds(profilePropertyIds)
                .parameters(parameters)
                .segmentId(segmentId)
                .storeId(storeId);
    }
}
