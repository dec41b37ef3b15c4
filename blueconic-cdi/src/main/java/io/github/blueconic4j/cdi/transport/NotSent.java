package io.github.blueconic4j.cdi.transport;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells failures before a request went out from those after it. */
public final class NotSent {

    /** Of Apache's client, which containers use: known by name, since its classes are not ours to see. */
    private static final Set<String> BY_NAME = Set.of("ConnectTimeoutException", "ConnectionPoolTimeoutException");

    /** In what the JDK says when a TLS handshake is answered with plain text, as by a port for HTTP. */
    private static final String NO_TLS = "nrecognized SSL message";

    private NotSent() {}

    /** Whether anything in the chain of causes says that no connection came about. */
    public static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof UnknownHostException
                    || t instanceof NoRouteToHostException
                    || t instanceof HttpConnectTimeoutException
                    || t instanceof UnresolvedAddressException
                    || t instanceof SSLHandshakeException
                    || t instanceof SSLPeerUnverifiedException
                    || (t instanceof SSLException
                            && String.valueOf(t.getMessage()).contains(NO_TLS))
                    || BY_NAME.contains(t.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
