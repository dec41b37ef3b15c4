package io.github.blueconic4j.api.common;

/** An argument of a call whose content decides whether the call may be sent again after an unknown outcome. */
public interface Repeatable {

    boolean safeToRepeat();
}
