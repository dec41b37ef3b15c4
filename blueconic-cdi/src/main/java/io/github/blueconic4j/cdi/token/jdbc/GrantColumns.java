package io.github.blueconic4j.cdi.token.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.store.ParkedToken;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;

/** A grant as columns, in one order for reading and writing. */
final class GrantColumns {

    static final String NAMES = "state, lineage, fingerprint, sealed, issued_at, expires_at, owner, lease_until,"
            + " intent_fingerprint, intent_at, replayed, next_attempt, attempts, last_error, parked";
    static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    static final String ASSIGNMENTS = NAMES.replace(",", " = ?,") + " = ?";
    static final String KEY = "tenant = ? and client_id = ? and grant_name = ?";

    private GrantColumns() {}

    /** The index after the last one that was set. */
    static int setKey(PreparedStatement statement, int from, GrantKey key) throws SQLException {
        statement.setString(from, key.tenant().name());
        statement.setString(from + 1, key.clientId());
        statement.setString(from + 2, key.grantName());
        return from + 3;
    }

    static int set(PreparedStatement statement, StoredGrant grant) throws SQLException {
        statement.setString(1, grant.state().name());
        statement.setLong(2, grant.lineage());
        statement.setString(3, grant.fingerprint());
        statement.setString(4, grant.sealed());
        statement.setLong(5, grant.issuedAt());
        statement.setLong(6, grant.expiresAt());
        statement.setString(7, grant.owner());
        statement.setLong(8, grant.leaseUntil());
        statement.setString(9, grant.intentFingerprint());
        statement.setLong(10, grant.intentAt());
        statement.setBoolean(11, grant.replayed());
        statement.setLong(12, grant.nextAttempt());
        statement.setInt(13, grant.attempts());
        statement.setString(14, grant.lastError());
        statement.setString(15, parked(grant.parked()));
        return 16;
    }

    static StoredGrant read(ResultSet row, int from) throws SQLException {
        return new StoredGrant(
                state(row.getString(from)),
                row.getLong(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getLong(from + 4),
                row.getLong(from + 5),
                row.getString(from + 6),
                row.getLong(from + 7),
                row.getString(from + 8),
                row.getLong(from + 9),
                row.getBoolean(from + 10),
                row.getLong(from + 11),
                row.getInt(from + 12),
                row.getString(from + 13),
                parked(row.getString(from + 14)));
    }

    private static GrantState state(String name) {
        try {
            return GrantState.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw unreadable("state");
        }
    }

    /** A line a token: lineage, whether to revoke it, the encrypted tokens. */
    private static String parked(List<ParkedToken> tokens) {
        StringJoiner lines = new StringJoiner("\n");
        tokens.forEach(token -> lines.add(token.lineage() + " " + token.revoke() + " " + token.sealed()));
        return lines.toString();
    }

    private static List<ParkedToken> parked(String text) {
        List<ParkedToken> tokens = new ArrayList<>();
        for (String line : text.isEmpty() ? List.<String>of() : text.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words.length != 3 || !words[0].matches("\\d{1,18}") || !words[1].matches("true|false")) {
                throw unreadable("parked");
            }
            tokens.add(new ParkedToken(Long.parseLong(words[0]), words[2], words[1].equals("true")));
        }
        return tokens;
    }

    private static TokenStoreException unreadable(String column) {
        return new TokenStoreException(
                Problem.UNREADABLE,
                "column " + column
                        + " of a row of blueconic_grant holds what this version does not know; restore the row,"
                        + " or delete it and authorize again",
                null);
    }
}
