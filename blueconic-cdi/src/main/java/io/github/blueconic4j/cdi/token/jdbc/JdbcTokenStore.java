package io.github.blueconic4j.cdi.token.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

import javax.sql.DataSource;

import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/**
 * Keeps grants in a database that all nodes share: PostgreSQL or H2, by plain SQL, one connection and one short
 * transaction a call, and the database's clock.
 */
public final class JdbcTokenStore implements TokenStore {

    /** Milliseconds since 1970, in both databases. */
    private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

    private static final String FIND =
            "select " + NOW + ", version, " + GrantColumns.NAMES + " from blueconic_grant where " + GrantColumns.KEY;
    private static final String INSERT = "insert into blueconic_grant (" + GrantColumns.NAMES
            + ", version, tenant, client_id, grant_name) values (" + GrantColumns.MARKS + ", 1, ?, ?, ?)";
    private static final String UPDATE = "update blueconic_grant set " + GrantColumns.ASSIGNMENTS
            + ", version = version + 1 where " + GrantColumns.KEY + " and version = ?";
    private static final String DUPLICATE_KEY = "23505";

    private final Database database;
    private final boolean createTables;

    /**
     * @param patience how long the database may take for one statement
     * @param createTables whether {@link #check} makes tables that are missing
     */
    public JdbcTokenStore(DataSource dataSource, Duration patience, boolean createTables) {
        this.database = new Database(dataSource, patience);
        this.createTables = createTables;
    }

    @Override
    public void check() {
        if (createTables) {
            Schema.create(database);
        }
        Schema.check(database);
    }

    @Override
    public Optional<StoredEntry> find(GrantKey key) {
        return database.inTransaction(connection -> {
            try (PreparedStatement find = database.prepare(connection, FIND)) {
                GrantColumns.setKey(find, 1, key);
                try (ResultSet row = find.executeQuery()) {
                    return row.next()
                            ? Optional.of(new StoredEntry(GrantColumns.read(row, 3), row.getLong(2), row.getLong(1)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean put(GrantKey key, long version, LongFunction<StoredGrant> change) {
        return database.inTransaction(connection -> {
            StoredGrant next = change.apply(now(connection));
            try (PreparedStatement write = database.prepare(connection, version == 0 ? INSERT : UPDATE)) {
                int index = GrantColumns.set(write, next);
                index = GrantColumns.setKey(write, index, key);
                if (version > 0) {
                    write.setLong(index, version);
                }
                return write.executeUpdate() == 1;
            } catch (SQLException refused) {
                if (version == 0 && DUPLICATE_KEY.equals(refused.getSQLState())) {
                    connection.rollback();
                    return false;
                }
                throw refused;
            }
        });
    }

    private long now(Connection connection) throws SQLException {
        try (PreparedStatement ask = database.prepare(connection, "select " + NOW);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void add(PendingAuthorization pending, Duration life) {
        database.inTransaction(connection -> {
            long now = now(connection);
            try (PreparedStatement forget =
                            database.prepare(connection, "delete from blueconic_authorization where expires_at <= ?");
                    PreparedStatement add = database.prepare(
                            connection,
                            "insert into blueconic_authorization (id, browser, sealed_verifier, return_path, expires_at)"
                                    + " values (?, ?, ?, ?, ?)")) {
                forget.setLong(1, now);
                forget.executeUpdate();
                add.setString(1, pending.id());
                add.setString(2, pending.browser());
                add.setString(3, pending.sealedVerifier());
                add.setString(4, pending.returnPath());
                add.setLong(5, now + life.toMillis());
                add.executeUpdate();
            }
            return null;
        });
    }

    @Override
    public Optional<PendingAuthorization> take(String id) {
        return database.inTransaction(connection -> {
            Optional<PendingAuthorization> found = Optional.empty();
            try (PreparedStatement find = database.prepare(
                    connection,
                    "select browser, sealed_verifier, return_path from blueconic_authorization"
                            + " where id = ? and expires_at > " + NOW)) {
                find.setString(1, id);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        found = Optional.of(
                                new PendingAuthorization(id, row.getString(1), row.getString(2), row.getString(3)));
                    }
                }
            }
            // who deletes it has it: of two that have read it, one
            try (PreparedStatement remove =
                    database.prepare(connection, "delete from blueconic_authorization where id = ?")) {
                remove.setString(1, id);
                return remove.executeUpdate() == 1 ? found : Optional.empty();
            }
        });
    }
}
