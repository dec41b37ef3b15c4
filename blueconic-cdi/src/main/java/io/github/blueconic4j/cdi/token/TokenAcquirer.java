package io.github.blueconic4j.cdi.token;

/** Obtains a new access token, by one request. */
@FunctionalInterface
public interface TokenAcquirer {

    /**
     * @throws io.github.blueconic4j.api.error.BlueConicException saying why there is none
     */
    TokenAnswer acquire(GrantKey grant);
}
