package io.github.blueconic4j.cdi.bulk.check;

/**
 * Something in a change that BlueConic would not do as it is meant.
 *
 * @param field where: {@code properties[2].values[0]}, {@code timeline[0].data[1].id}
 * @param message in words, without any value of the change
 */
public record ChangeProblem(Code code, Severity severity, String field, String message) {

    /** What it is. Names stay what they are; new ones may come. */
    public enum Code {
        /** Wrong whatever the tenant: what {@code check()} of the change refuses. It is then the only problem. */
        INVALID,
        /** The profile, or the type of the group, has no property of that id. */
        UNKNOWN_PROPERTY,
        /** There is no such type of timeline events. */
        UNKNOWN_EVENT_TYPE,
        /** The type of the event has no such property: BlueConic leaves it out and does not say so. */
        UNKNOWN_EVENT_PROPERTY,
        /** There is no such group type. */
        UNKNOWN_GROUP_TYPE,
        /** A strategy, restriction or level that this library does not know. */
        UNKNOWN_VALUE,
        /** Profiles cannot be found by that property, since it is not indexed. */
        NOT_UNIQUE,
        /** A value that is not of the type of its property. */
        WRONG_TYPE,
        /** More values than the property of an event can hold. */
        TOO_MANY_VALUES,
        /** The rule does not say how it changes the property. */
        NO_STRATEGY,
        /** Nothing says which profile is meant: each time another one is created. */
        CREATES_EACH_TIME,
        /** BlueConic would make up the id of the event: each time another one is added. */
        EVENT_WITHOUT_ID,
        /** An event that is set gets the time of the call; an update changes those of every date. */
        EVENT_WITHOUT_DATE,
        /** The date is behind now by this computer's clock. */
        EVENT_IN_THE_FUTURE,
        /** BlueConic marks the property as read-only. */
        READ_ONLY,
        /** Personal data: without the right to write them BlueConic leaves out the whole entry, {@code UNAUTHORIZED}. */
        PERSONAL_DATA
    }

    public enum Severity {
        /** BlueConic would refuse it, or leave something out. */
        ERROR,
        /** BlueConic would do it, but perhaps not what is meant; or it depends on what cannot be seen from here. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
