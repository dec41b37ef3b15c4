package io.github.blueconic4j.cdi.transport;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/** Why no answer came, in words that say which configuration key to look at. */
public final class LostConnection {

    private static final Reason STOPPED = new Reason(t -> says(t, Transport.STOPPED), Transport.STOPPED);

    /** The particular before the general: the first that fits anything in the chain of causes. */
    private static final List<Reason> REASONS = List.of(
            STOPPED,
            new Reason(
                    t -> t instanceof CertificateExpiredException || t instanceof CertificateNotYetValidException,
                    "the certificate of the server in %s is not valid at this time: have it renewed, and check this"
                            + " machine's clock",
                    ConfigKey.URL),
            new Reason(
                    t -> t instanceof SSLPeerUnverifiedException
                            || (t instanceof CertificateException && (says(t, "No subject alt") || says(t, "No name"))),
                    "the server's certificate is for another host: check the host in %s",
                    ConfigKey.URL),
            new Reason(
                    t -> t instanceof CertPathBuilderException || t instanceof CertPathValidatorException,
                    "the server's certificate is not trusted: check %s",
                    ConfigKey.TRUST_STORE),
            new Reason(
                    t -> t instanceof SSLHandshakeException && says(t, "fatal alert"),
                    "the server refused TLS: check %s, it may want a client certificate",
                    ConfigKey.KEY_STORE),
            new Reason(
                    t -> t instanceof SSLException && NotSent.is(t),
                    "TLS failed: check %s, whose port may not be one for https, and %s where the server wants a client"
                            + " certificate",
                    ConfigKey.URL,
                    ConfigKey.KEY_STORE),
            new Reason(
                    LostConnection::isUnresolved,
                    "the host is not known: check %s, and %s where only a proxy gets out",
                    ConfigKey.URL,
                    ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof HttpConnectTimeoutException,
                    "no connection within %s: check host and port in %s, and %s where only a proxy gets out",
                    ConfigKey.CONNECT_TIMEOUT,
                    ConfigKey.URL,
                    ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof ConnectException,
                    "nobody takes the connection: check %s, and %s where only a proxy gets out",
                    ConfigKey.URL,
                    ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof ProtocolException,
                    "what answered does not speak HTTP: check host and port in %s",
                    ConfigKey.URL));

    /** Before the others where there is a proxy, which is then the only one to connect to. */
    private static final List<Reason> OF_THE_PROXY = List.of(
            STOPPED,
            new Reason(
                    t -> says(t, NotSent.NO_TUNNEL) && says(t, "407"),
                    "the proxy wants to know who asks: %s must be one that needs no password",
                    ConfigKey.PROXY),
            new Reason(
                    t -> says(t, NotSent.NO_TUNNEL),
                    "the proxy did not let the connection through: check %s, and what it allows",
                    ConfigKey.PROXY),
            new Reason(LostConnection::isUnresolved, "the proxy's host is not known: check %s", ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof HttpConnectTimeoutException,
                    "no connection within %s: check %s and what it allows",
                    ConfigKey.CONNECT_TIMEOUT,
                    ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof ConnectException,
                    "the proxy does not take the connection: check %s",
                    ConfigKey.PROXY),
            new Reason(
                    t -> t instanceof ProtocolException,
                    "what answered as the proxy does not speak HTTP: check %s",
                    ConfigKey.PROXY));

    private LostConnection() {}

    /** What the caller of an operation is to see. */
    public static ConnectionFailedException failure(Call call, Throwable cause, TenantConfig config) {
        return new ConnectionFailedException(
                call, cause, reason(cause, config), NotSent.is(cause) ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN);
    }

    /** Empty where there is nothing to look at. */
    private static String reason(Throwable cause, TenantConfig config) {
        return (config.proxy().isPresent() ? first(OF_THE_PROXY, cause) : Optional.<Reason>empty())
                .or(() -> first(REASONS, cause))
                .map(reason -> reason.of(config))
                .orElseGet(() -> isOurs(cause) ? cause.getMessage() : "");
    }

    private static Optional<Reason> first(List<Reason> reasons, Throwable cause) {
        for (Reason reason : reasons) {
            for (Throwable t = cause; t != null; t = t.getCause()) {
                if (reason.fits().test(t)) {
                    return Optional.of(reason);
                }
            }
        }
        return Optional.empty();
    }

    /** The time-outs of {@link Watch} name their keys. */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof HttpTimeoutException && says(cause, "blueconic.");
    }

    private static boolean isUnresolved(Throwable t) {
        return t instanceof UnknownHostException || t instanceof UnresolvedAddressException;
    }

    private static boolean says(Throwable t, String words) {
        return String.valueOf(t.getMessage()).contains(words);
    }

    private record Reason(Predicate<Throwable> fits, String words, List<ConfigKey> keys) {

        Reason(Predicate<Throwable> fits, String words, ConfigKey... keys) {
            this(fits, words, List.of(keys));
        }

        String of(TenantConfig config) {
            return words.formatted(keys.stream().map(config::key).toArray());
        }
    }
}
