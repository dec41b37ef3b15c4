package io.github.blueconic4j.cdi.transport;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells failures before a request went out from those after it. */
public final class NotSent {

    /** In what the JDK says when a TLS handshake is answered with plain text, as by a port for HTTP. */
    private static final String NO_TLS = "nrecognized SSL message";

    /** The same, when a proxy does not let a connection through. */
    static final String NO_TUNNEL = "Tunnel failed";

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
                    || String.valueOf(t.getMessage()).contains(NO_TUNNEL)) {
                return true;
            }
        }
        return false;
    }
}
