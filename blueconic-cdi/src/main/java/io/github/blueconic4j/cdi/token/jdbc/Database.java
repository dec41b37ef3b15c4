package io.github.blueconic4j.cdi.token.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;

/** Runs pieces of work, each on one connection in a transaction of its own. */
final class Database {

    /** In SQLState: the statement does not fit the tables. */
    private static final String SYNTAX_OR_ACCESS_RULE = "42";

    private final DataSource dataSource;
    private final int seconds;

    Database(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.seconds = Math.max(1, (int) patience.toSeconds());
    }

    /** Committed when this returns; after an exception nobody knows, for a commit may have failed on its way back. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                rollBack(connection, failed);
                throw failed;
            } finally {
                connection.setAutoCommit(before);
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }

    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(seconds);
        return statement;
    }

    /** Without the driver's words, which may quote values; they are in the cause's SQLState for those who look there. */
    private static TokenStoreException failure(SQLException failed) {
        String state = failed.getSQLState() == null ? "none" : failed.getSQLState();
        return state.startsWith(SYNTAX_OR_ACCESS_RULE)
                ? Schema.missing("SQLState " + state)
                : new TokenStoreException(
                        Problem.UNAVAILABLE,
                        "the database does not answer as it should ("
                                + failed.getClass().getSimpleName() + ", SQLState " + state + ")",
                        null);
    }

    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }
}
