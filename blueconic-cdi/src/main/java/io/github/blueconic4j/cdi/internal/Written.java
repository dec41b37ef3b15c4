package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletableFuture;

import io.github.blueconic4j.api.common.ProfileChangeResult;

/**
 * A change that a writer took.
 *
 * @param watched whether somebody has the result
 */
record Written(CompletableFuture<ProfileChangeResult> result, Round round, boolean watched) {}
