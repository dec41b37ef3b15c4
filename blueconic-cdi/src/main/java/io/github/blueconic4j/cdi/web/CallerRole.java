package io.github.blueconic4j.cdi.web;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;

/**
 * The role check of Jakarta Security, where the server has it. Some servers, Open Liberty among them, answer {@code
 * HttpServletRequest.isUserInRole} with false for a role that the application declares nowhere.
 */
final class CallerRole {

    private CallerRole() {}

    /** Whether the caller is in the role; false on a server without Jakarta Security. */
    static boolean holds(String role) {
        try {
            return JakartaSecurity.holds(role);
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** A class of its own, so that only its use needs the API. */
    private static final class JakartaSecurity {

        static boolean holds(String role) {
            Instance<SecurityContext> security = CDI.current().select(SecurityContext.class);
            return security.isResolvable() && security.get().isCallerInRole(role);
        }
    }
}
