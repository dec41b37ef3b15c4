package io.github.blueconic4j.simulator.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** Listens on the loopback interface; one daemon thread a connection. */
public final class HttpServer implements Closeable {
    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final long STOP_MILLIS = 2_000;
    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final Handler handler;
    private final ConnectionRules rules;
    private final Map<Wire, Thread> open = new ConcurrentHashMap<>();
    private final AtomicLong connections = new AtomicLong();
    private final Thread acceptor;

    /**
     * Starts at once.
     *
     * @param port 0 for any free one
     * @param tls null for none
     * @throws IOException when the port is taken
     */
    public HttpServer(int port, SSLContext tls, Handler handler, ConnectionRules rules) throws IOException {
        this.handler = handler;
        this.rules = rules;
        ServerSocketFactory sockets = tls == null ? ServerSocketFactory.getDefault() : tls.getServerSocketFactory();
        listener = sockets.createServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        acceptor = start("blueconic-simulator-accept", this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Connections accepted since the start or the last {@link #resetConnections()}. */
    public long connections() {
        return connections.get();
    }

    /** Connections that are open now. */
    public int openConnections() {
        return open.size();
    }

    public void resetConnections() {
        connections.set(0);
    }

    /** The port is free again when this returns: a thread that still accepts would keep it. Answers that are held back are given up. */
    @Override
    public void close() throws IOException {
        listener.close();
        boolean interrupted = Thread.interrupted();
        try {
            acceptor.join(STOP_MILLIS);
        } catch (InterruptedException stopped) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        for (Map.Entry<Wire, Thread> connection : open.entrySet()) {
            connection.getKey().close();
            connection.getValue().interrupt();
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                long number = connections.incrementAndGet();
                Thread unused = start("blueconic-simulator-" + number, () -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.log(System.Logger.Level.WARNING, "A connection could not be accepted; listening on", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket, IDLE)) {
            open.put(wire, Thread.currentThread());
            try {
                if (!listener.isClosed()) {
                    begin(wire);
                }
            } finally {
                open.remove(wire);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A connection ended: {0}", e.toString());
        }
    }

    private void begin(Wire wire) throws IOException {
        if (rules.leaveUnread()) {
            Wire.hold(Long.MAX_VALUE);
        } else {
            serve(wire);
        }
    }

    private void serve(Wire wire) throws IOException {
        RequestReader reader = new RequestReader(wire, rules);
        ResponseWriter writer = new ResponseWriter(wire);
        try {
            HttpRequest request = reader.next();
            while (request != null && writer.write(request, answer(request))) {
                request = reader.next();
            }
        } catch (MalformedRequestException fault) {
            writer.refuse(fault);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The simulator failed in the middle of an answer; it was cut", e);
        }
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            return handler.handle(request);
        } catch (MalformedRequestException fault) {
            return HttpResponse.text(fault.status(), fault.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The simulator failed on a " + request.method() + " request", e);
            return HttpResponse.text(500, "The simulator failed; its log says why");
        }
    }
}
