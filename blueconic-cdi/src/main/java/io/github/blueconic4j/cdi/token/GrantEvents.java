package io.github.blueconic4j.cdi.token;

/** Who wants to hear what happens to grants. Whatever an observer throws is the caller's no more. */
public interface GrantEvents {

    void refreshed(TokenRefreshed event);

    void atRisk(GrantAtRisk event);

    void reauthorizationRequired(ReauthorizationRequired event);

    void revoked(GrantRevoked event);
}
