package io.github.blueconic4j.api.common;

import java.util.List;
import java.util.Map;

/** What became of one entry of a bulk call. A 200 is no success: the states say what happened. */
public interface ChangeResult {

    /** The identifier that the caller gave the entry, if any. */
    String identifier();

    ChangeState state();

    /** Messages by the property that they are about; they may quote values. */
    Map<String, List<String>> validationErrors();
}
