package io.github.blueconic4j.api.wire;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.github.blueconic4j.api.common.Operation;

/**
 * Refuses a DELETE whose body the container's REST client dropped (Jersey's does): BlueConic would get a request that
 * does not say what to delete.
 */
public final class DeleteBody implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (!request.hasEntity()
                && Answers.operation(request)
                        .filter(Operation.STORES_DELETE_ITEMS::equals)
                        .isPresent()) {
            throw new IllegalArgumentException(Operation.STORES_DELETE_ITEMS
                    + ": the request has no body, so nothing was sent. Either the ids are null, or the REST client of"
                    + " this container drops the body of a DELETE (Jersey does); RESTEasy sends it");
        }
    }
}
