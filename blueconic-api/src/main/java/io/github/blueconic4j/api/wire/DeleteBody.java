package io.github.blueconic4j.api.wire;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.github.blueconic4j.api.common.Operation;

/**
 * Sets the HTTP method of a {@link DeleteWithBody}, and refuses one without a body: BlueConic would get a request that
 * does not say what to delete.
 */
public final class DeleteBody implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (Answers.operation(request)
                .filter(Operation.STORES_DELETE_ITEMS::equals)
                .isEmpty()) {
            return;
        }
        request.setMethod(HttpMethod.DELETE);
        if (!request.hasEntity()) {
            throw new IllegalArgumentException(
                    Operation.STORES_DELETE_ITEMS + ": ids must not be null. Nothing was sent.");
        }
    }
}
