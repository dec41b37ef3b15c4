package io.github.blueconic4j.api.objectives;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.TypedReference;
import io.github.blueconic4j.api.common.UserReference;
import io.github.blueconic4j.api.profiles.PrivacyLegislation;

/**
 * An objective: a purpose of processing that visitors consent to or refuse.
 *
 * @param title the name that visitors see
 * @param objectiveDescription the text that visitors see
 * @param legislations the privacy legislations that it applies under
 * @param references what works only for profiles that consented
 * @param totalProfileCount profiles that have consented or refused
 * @param lastProfileMutationDate when a profile last consented, up to an hour old
 */
public record Objective(
        String id,
        String name,
        String description,
        List<String> tags,
        String title,
        String objectiveDescription,
        Boolean needsConsent,
        List<PrivacyLegislation> legislations,
        List<TypedReference> references,
        Long consentedProfileCount,
        Long refusedProfileCount,
        Long totalProfileCount,
        Instant lastProfileMutationDate,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<PrivacyLegislation> legislations() {
        return Absent.asEmpty(legislations);
    }

    @Override
    public List<TypedReference> references() {
        return Absent.asEmpty(references);
    }
}
