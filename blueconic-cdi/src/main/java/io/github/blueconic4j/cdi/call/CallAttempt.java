package io.github.blueconic4j.cdi.call;

import java.util.Map;
import java.util.Optional;

import io.github.blueconic4j.api.common.Operation;

/** One attempt of a call. It holds no ids, no query, no body and no token, so that it can be logged. */
public interface CallAttempt {

    /** The name of the tenant, {@code default} for the one without a prefix in the configuration. */
    String tenant();

    /** The operation; empty for an untyped call and for the document that a diagnosis reads. */
    Optional<Operation> operation();

    /** The HTTP method. */
    String method();

    /** The path below {@code /rest/v2} with its parameters in braces. */
    String pathTemplate();

    /** 1 for the first attempt of the call. */
    int number();

    /**
     * Adds a header to the request, in place of one of the same name. Has an effect in
     * {@link CallListener#beforeAttempt} only. A header that this library sets by itself ({@code Authorization},
     * {@code User-Agent}, {@code Accept-Encoding}, {@code Host} and what belongs to the connection), and one that is not
     * allowed in HTTP, is left out; a log line says so once.
     */
    void header(String name, String value);

    /** What a listener wants to find again after the attempt; shared by all listeners and not used by the library. */
    Map<String, Object> properties();
}
