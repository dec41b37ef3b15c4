package io.github.blueconic4j.simulator.state;

import java.util.List;

/** A profile or a group: what has property values. */
interface PropertyHolder {
    /** Empty when the property has no value. */
    List<String> values(String property);
}
