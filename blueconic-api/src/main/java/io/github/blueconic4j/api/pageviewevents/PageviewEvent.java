package io.github.blueconic4j.api.pageviewevents;

/**
 * A page view to count. Made by {@link #of}; its text form shows nothing of it.
 *
 * @param referrer URL of the page that the visitor came from; null where there is none
 * @param profileId the profile that viewed the page; null only counts it
 */
public record PageviewEvent(String url, String referrer, String profileId) {

    /** @throws IllegalArgumentException if the URL is missing */
    public static PageviewEvent of(String url) {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("url of a page view event must be set");
        }
        return new PageviewEvent(url, null, null);
    }

    public PageviewEvent withReferrer(String referrer) {
        return new PageviewEvent(url, referrer, profileId);
    }

    /** @throws IllegalArgumentException if the id is blank */
    public PageviewEvent withProfileId(String profileId) {
        if (profileId != null && profileId.isBlank()) {
            throw new IllegalArgumentException("profileId of a page view event must not be blank");
        }
        return new PageviewEvent(url, referrer, profileId);
    }

    @Override
    public String toString() {
        return "PageviewEvent";
    }
}
