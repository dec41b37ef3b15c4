package io.github.blueconic4j.demo;

/**
 * What the demo is connected to, and how its token is doing.
 *
 * @param host the tenant's host, and port where it has one
 * @param grant how tokens are obtained
 * @param connected whether calls can be tried: false where an administrator has to do something first
 * @param state of the grant that an administrator gave, null where there is none
 * @param age of the token in seconds, null where there is none
 * @param expiresIn seconds that are left of it, null where there is none
 * @param lastError of the last attempt to get one, null if it was good
 * @param problem why there is none now; null when there is
 */
public record Connection(
        String host,
        String grant,
        boolean connected,
        String state,
        Long age,
        Long expiresIn,
        String lastError,
        String problem) {

    static final String CODE_FLOW = "authorization-code";
}
