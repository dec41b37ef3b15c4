package io.github.blueconic4j.api.common;

/** The BlueConic user who created or changed something. */
public record UserReference(String fullName, String userName) {

    /** Without the names, which are personal data. */
    @Override
    public String toString() {
        return "UserReference[…]";
    }
}
