package io.github.blueconic4j.cdi.tenant;

/** Why BlueConic may refuse a call with 401 or 403, or an entry of a bulk call with {@code UNAUTHORIZED}. */
public enum RefusalCause {

    /** The token is unknown there: of another application or tenant, or revoked. */
    TOKEN("see that the application in BlueConic is the one with this client id, and still active"),
    /** The application was not given the scope. */
    SCOPE("give the application the scope, in Settings > Access management > Applications"),
    /** The user that the application runs as was not given the permission. */
    PERMISSION("see that the user that the application runs as is active, and has a role with the permission"),
    /** That user may not see or write personal data. */
    PERSONAL_DATA("give the user that the application runs as a role that may manage PII values"),
    /** Calls from this machine's address are not let in. */
    ADDRESS("add the address that this machine calls from to those that IP-based access allows");

    private final String advice;

    RefusalCause(String advice) {
        this.advice = advice;
    }

    /** What to do in BlueConic, as a part of a sentence. */
    public String advice() {
        return advice;
    }
}
