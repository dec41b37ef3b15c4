package io.github.blueconic4j.cdi.token.store;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;

/** The token store cannot do its work. Nothing was overwritten, and nothing was asked of BlueConic because of it. */
public class TokenStoreException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Problem {
        /** It does not answer; tried again by itself. */
        UNAVAILABLE,
        /** Its tables are missing or of another version. */
        SCHEMA,
        /** What it holds cannot be read: damaged, exchanged, or encrypted with a key that is not configured. */
        UNREADABLE
    }

    private final Problem problem;

    /**
     * @param what what is wrong and what to do, without anything of what is stored
     */
    public TokenStoreException(Problem problem, String what, Throwable cause) {
        super(null, "token store: " + what, cause, problem == Problem.UNAVAILABLE, Outcome.NOT_PROCESSED);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
