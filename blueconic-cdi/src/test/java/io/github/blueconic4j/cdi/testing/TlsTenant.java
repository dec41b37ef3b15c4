package io.github.blueconic4j.cdi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS only; gives a token to everybody who asks, and lists no segments. */
public final class TlsTenant implements AutoCloseable {

    private final ServerSocket listener;
    private final SSLContext context;
    private final boolean clientCertificate;
    private final String[] protocols;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * @param keys a file with the certificate to show
     * @param clients a file with the certificates that clients must have; null when they need none
     * @param protocols the only ones it knows; none for all
     */
    public TlsTenant(Path keys, Path clients, String... protocols) throws IOException, GeneralSecurityException {
        this.context = context(keys, clients);
        this.clientCertificate = clients != null;
        this.protocols = protocols;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    private static SSLContext context(Path keys, Path clients) throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyPairs.load(keys), KeyPairs.PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(clients == null ? null : KeyPairs.load(clients));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "tls-tenant");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                run(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            try {
                answer((SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), false));
            } catch (IOException refused) {
                // what the client has sent meanwhile is read, or the reason would not arrive
                socket.shutdownOutput();
                socket.getInputStream().skip(Long.MAX_VALUE);
            }
        } catch (IOException gone) {
            // the client has hung up
        }
    }

    private void answer(SSLSocket socket) throws IOException {
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(clientCertificate);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        String line = line(socket.getInputStream());
        requests.add(line.substring(0, line.lastIndexOf(' ')) + name(socket));
        String body = line.contains("/oauth/token ") ? "{\"access_token\":\"t\"}" : "{\"segments\":[]}";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        socket.getInputStream().skip(Long.MAX_VALUE);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no request");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private String name(SSLSocket socket) throws SSLPeerUnverifiedException {
        if (!clientCertificate) {
            return "";
        }
        Principal client = socket.getSession().getPeerPrincipal();
        return " " + client.getName();
    }

    public int port() {
        return listener.getLocalPort();
    }

    public URI url() {
        return URI.create("https://localhost:" + port());
    }

    /** Method and path, and the name in the certificate of the client if it has to have one. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
