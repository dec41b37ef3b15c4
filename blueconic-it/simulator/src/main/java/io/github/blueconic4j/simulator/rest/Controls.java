package io.github.blueconic4j.simulator.rest;

import java.util.Set;

import io.github.blueconic4j.simulator.state.TenantState;

/** What the control endpoint can do; the embedding interface does the same things by the same means. */
public interface Controls {
    void reset();

    void resetCounts();

    TenantState state();

    long connections();

    RequestLog log();

    Tokens tokens();

    Families families();

    Faults faults();

    Limits limits();

    void recordBytes(boolean wanted);

    AuthorizeEndpoint authorization();

    Set<String> allScopes();
}
