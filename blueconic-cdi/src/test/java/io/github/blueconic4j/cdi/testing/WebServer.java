package io.github.blueconic4j.cdi.testing;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.security.Password;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A servlet container with what {@code META-INF/web-fragment.xml} declares. Its users admin (in the role admin) and guest log
 * in by HTTP Basic.
 */
public final class WebServer implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private WebServer(Consumer<ServletContext> start, boolean withLogin, int port) throws Exception {
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
        addServlet(context);
        context.addEventListener(new ServletContextListener() {

            @Override
            public void contextInitialized(ServletContextEvent event) {
                start.accept(event.getServletContext());
            }
        });
        server.setHandler(context);
        server.start();
    }

    private static void addServlet(ServletContextHandler context) throws Exception {
        Element fragment;
        try (InputStream xml = WebServer.class.getResourceAsStream("/META-INF/web-fragment.xml")) {
            fragment = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        }
        ServletHolder servlet = new ServletHolder(
                Class.forName(texts(fragment, "servlet-class").get(0)).asSubclass(Servlet.class));
        servlet.setName(texts(fragment, "servlet-name").get(0));
        texts(fragment, "url-pattern").forEach(pattern -> context.addServlet(servlet, pattern));
    }

    private static List<String> texts(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }

    /**
     * @param start what happens when the application starts
     * @param port 0 for any free one
     */
    public static WebServer start(Consumer<ServletContext> start, boolean withLogin, int port) throws Exception {
        return new WebServer(start, withLogin, port);
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
