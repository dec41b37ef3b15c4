package io.github.blueconic4j.cdi.token.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;

/** The tables, and whether they are there in the version that this code knows. */
final class Schema {

    static final int VERSION = 1;

    private static final String FILE = "tables.sql";

    private Schema() {}

    /** Makes what is missing; another node may do the same at this moment. */
    static void create(Database database) {
        try {
            createOnce(database);
        } catch (TokenStoreException raced) {
            createOnce(database);
        }
    }

    private static void createOnce(Database database) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements()) {
                    statement.execute(sql);
                }
                try (ResultSet row = statement.executeQuery("select count(*) from blueconic_schema")) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        insertVersion(statement);
                    }
                }
            }
            return null;
        });
    }

    private static void insertVersion(Statement statement) throws SQLException {
        statement.executeUpdate("insert into blueconic_schema (version) values (" + VERSION + ")");
    }

    private static List<String> statements() {
        try (InputStream in = Schema.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            List<String> statements = new ArrayList<>();
            for (String part : text.split(";", -1)) {
                if (!part.isBlank()) {
                    statements.add(part.strip());
                }
            }
            return statements;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @throws TokenStoreException if the tables are missing or of another version
     */
    static void check(Database database) {
        List<Integer> versions = database.inTransaction(connection -> {
            List<Integer> found = new ArrayList<>();
            try (PreparedStatement ask = database.prepare(connection, "select version from blueconic_schema");
                    ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(row.getInt(1));
                }
            }
            return found;
        });
        if (!versions.equals(List.of(VERSION))) {
            throw missing("version " + versions + " instead of " + VERSION);
        }
    }

    static TokenStoreException missing(String what) {
        return new TokenStoreException(
                Problem.SCHEMA,
                "its tables are missing or of another version (" + what + "); create them with"
                        + " blueconic.token-store.create-tables=true, or by hand from " + FILE + " in the jar, package "
                        + Schema.class.getPackageName(),
                null);
    }
}
