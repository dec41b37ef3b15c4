package io.github.blueconic4j.cdi.testing;

import java.net.URI;

import jakarta.servlet.ServletContainerInitializer;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.security.Password;

/** A servlet container whose users admin (in the role admin) and guest log in by HTTP Basic. */
public final class WebServer implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private WebServer(ServletContainerInitializer initializer, boolean withLogin, int port) throws Exception {
        connector.setHost("localhost");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context =
                new ServletContextHandler("/shop", ServletContextHandler.NO_SESSIONS | ServletContextHandler.SECURITY);
        if (withLogin) {
            UserStore users = new UserStore();
            users.addUser("admin", new Password("admin"), new String[] {"admin"});
            users.addUser("guest", new Password("guest"), new String[] {"guest"});
            HashLoginService login = new HashLoginService("test");
            login.setUserStore(users);
            ConstraintSecurityHandler security = (ConstraintSecurityHandler) context.getSecurityHandler();
            security.setLoginService(login);
            security.setAuthenticator(new BasicAuthenticator());
        }
        context.addServletContainerInitializer(initializer);
        server.setHandler(context);
        server.start();
    }

    /**
     * @param port 0 for any free one
     */
    public static WebServer start(ServletContainerInitializer initializer, boolean withLogin, int port)
            throws Exception {
        return new WebServer(initializer, withLogin, port);
    }

    public URI url() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
