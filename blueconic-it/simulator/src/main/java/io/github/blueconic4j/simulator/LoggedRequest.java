package io.github.blueconic4j.simulator;

import java.util.List;
import java.util.Map;

/**
 * A request that arrived, and what came of it.
 *
 * @param operation verb and path template; {@code unknown} for a path that the API does not have
 * @param line the request line as it arrived
 * @param headers names in lower case; of {@code authorization} only that it was {@code present}
 * @param bodySize bytes
 * @param raw all of it as it arrived, a character a byte (ISO 8859-1), with its token or secret; null unless {@link SimulatedTenant#recordBytes} was asked for
 * @param status of the answer that the client got, or would have got of a connection that was cut; 0 when there was none (yet)
 * @param changes what was changed by it, whatever the client learned of it: {@code UPDATE PROFILE 5a3…}
 */
public record LoggedRequest(
        String operation,
        String line,
        Map<String, List<String>> headers,
        int bodySize,
        String raw,
        int status,
        List<String> changes) {}
