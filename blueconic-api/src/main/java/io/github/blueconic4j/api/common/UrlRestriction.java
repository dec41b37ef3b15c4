package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbProperty;

/** Limits a channel to pages, or keeps pages out of it, by a pattern of their URL. */
public record UrlRestriction(
        String pattern, @JsonbProperty("previewURL") String previewUrl, UrlRestrictionType restrictionType) {}
