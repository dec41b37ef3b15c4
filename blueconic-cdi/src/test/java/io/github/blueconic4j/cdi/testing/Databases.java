package io.github.blueconic4j.cdi.testing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Assumptions;

/** Data sources for tests. */
public final class Databases {

    /** The JDBC URL of a PostgreSQL, user and password in it; see docs/contributing.md. */
    public static final String POSTGRES = "BLUECONIC_TEST_POSTGRES";

    private Databases() {}

    /** An H2 in memory that lives as long as this JVM. */
    public static DataSource h2(String name) {
        return of("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    /** The PostgreSQL of the environment; without one the test is skipped, with a line that says so. */
    public static DataSource postgres() {
        return of(postgresUrl());
    }

    public static String postgresUrl() {
        String url = System.getenv(POSTGRES);
        if (url == null) {
            System.out.println("Skipped, since " + POSTGRES
                    + " is not set: what needs PostgreSQL. To run it: eval $(.ci/postgres start)");
        }
        Assumptions.assumeTrue(url != null, POSTGRES + " is not set");
        return url;
    }

    /** As a pool of two connections would: a third is waited for, and refused after a while. */
    public static DataSource of(String url) {
        return new Source(url, new Semaphore(2));
    }

    private record Source(String url, Semaphore free) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            try {
                if (!free.tryAcquire(10, TimeUnit.SECONDS)) {
                    throw new SQLException("the pool of two is empty", "08001");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted", "08001", stopped);
            }
            try {
                return PooledConnection.of(DriverManager.getConnection(url), free::release);
            } catch (SQLException | RuntimeException failed) {
                free.release();
                throw failed;
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
