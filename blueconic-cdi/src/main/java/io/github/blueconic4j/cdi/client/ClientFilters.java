package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseFilter;

import io.github.blueconic4j.cdi.transport.Reply;

/**
 * The filters of the application for one interface, in the order in which they run.
 *
 * @param allowed says which headers they may add
 */
record ClientFilters(List<ClientRequestFilter> requests, List<ClientResponseFilter> responses, RequestHeaders allowed) {

    boolean isEmpty() {
        return requests.isEmpty() && responses.isEmpty();
    }

    void request(FilteredRequest request) throws IOException {
        for (ClientRequestFilter filter : requests) {
            filter.filter(request);
        }
    }

    void response(FilteredRequest request, Reply reply) throws IOException {
        if (!responses.isEmpty()) {
            FilteredResponse response = new FilteredResponse(reply);
            for (ClientResponseFilter filter : responses) {
                filter.filter(request, response);
            }
        }
    }

    /** The headers of the request as the filters leave them, which may have removed some. */
    Map<String, List<String>> headers(Map<String, List<String>> before, FilteredRequest request) {
        Map<String, List<String>> headers = RequestHeaders.copy(before);
        Map<String, List<String>> after = request.getStringHeaders();
        headers.keySet().removeIf(name -> !after.containsKey(name) && !RequestHeaders.isOfTheLibrary(name));
        Class<?> source = requests.isEmpty()
                ? ClientFilters.class
                : requests.get(requests.size() - 1).getClass();
        after.forEach((name, values) -> {
            if (!values.equals(headers.get(name))) {
                allowed.set(headers, source, name, values);
            }
        });
        return headers;
    }
}
