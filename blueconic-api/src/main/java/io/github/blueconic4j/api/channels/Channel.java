package io.github.blueconic4j.api.channels;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A place where BlueConic meets visitors: a website, an app, e-mail. In a list the {@code description}, the
 * {@code logo}, {@code lastVisitedDate} and who created and changed it when are null.
 *
 * @param hostname host of a website without scheme and path; id of the app on mobile and CTV; empty for e-mail
 * @param aliases further hosts of a website
 */
public record Channel(
        String id,
        String name,
        String description,
        List<String> tags,
        ChannelType type,
        String hostname,
        List<String> aliases,
        NamedReference domain,
        String logo,
        Long visitorCount,
        Instant lastVisitedDate,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<String> aliases() {
        return Absent.asEmpty(aliases);
    }
}
