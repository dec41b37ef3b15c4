package io.github.blueconic4j.api.profiles;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/**
 * Lets changes apply only to profiles that have consented to one of these objectives or need not; for the others the
 * result says {@code CONSENT_MISMATCH}.
 */
@SuppressWarnings("unused") // the REST client reads the field
public final class ConsentCheck extends QueryObject {

    @QueryParam("objectiveIds")
    private final String objectiveIds;

    private ConsentCheck(String objectiveIds) {
        this.objectiveIds = text(objectiveIds);
    }

    /** Changes apply whatever profiles have consented to. */
    public static ConsentCheck none() {
        return new ConsentCheck(null);
    }

    /**
     * Changes apply where there is consent.
     *
     * @param objectiveIds one or more, without a comma in them
     */
    public static ConsentCheck objectives(String... objectiveIds) {
        Check.that(objectiveIds.length > 0, "objectiveIds", "must hold one id or more");
        for (String id : objectiveIds) {
            Check.id("objectiveIds", id);
            Check.that(id.indexOf(',') < 0, "objectiveIds", "must hold ids without a comma");
        }
        return new ConsentCheck(String.join(",", objectiveIds));
    }
}
