package io.github.blueconic4j.cdi.tenant;

import io.github.blueconic4j.api.error.BlueConicException;

/**
 * Finds out what is wrong between this application and the default tenant. For people who set up or repair a connection:
 * it is no health check.
 *
 * <pre>{@code
 * @Inject Diagnosis diagnosis;
 * DiagnosisReport report = diagnosis.run();
 * }</pre>
 *
 * <p>It changes nothing, and never throws because the tenant is ill: what goes wrong is a finding. At most ten requests are
 * sent, one after the other and none of them repeated:
 *
 * <ul>
 *   <li>{@code GET /openapi.json}, without a token; of its 530 kB the first 64 are read;
 *   <li>{@code POST /oauth/token}, if no token is held;
 *   <li>with the token, one entry each of {@code GET /segments}, {@code /profileProperties}, {@code /timelineEventTypes},
 *       {@code /connections} and {@code /contentStores}, and a profile that nobody has, so that no personal data come;
 *   <li>if the first of them is answered with 401, another token, and the call with that.
 * </ul>
 *
 * <p>The calls take one {@code blueconic.call-timeout} in all, and each wait for a token another, at most.
 */
public interface Diagnosis {

    DiagnosisReport run();

    /**
     * As {@link #run()}, and says first what this refusal may have come from.
     *
     * @param refusal caught by the application: a 401 or 403; of any other exception its message is repeated
     */
    DiagnosisReport explain(BlueConicException refusal);
}
