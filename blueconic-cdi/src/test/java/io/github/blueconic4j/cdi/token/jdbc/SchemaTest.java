package io.github.blueconic4j.cdi.token.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "id", "default");

    private final DataSource empty = Databases.h2("empty-" + System.nanoTime());

    private static JdbcTokenStore store(DataSource source, boolean create) {
        return new JdbcTokenStore(source, Duration.ofSeconds(5), create);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void saysHowMissingTablesAreMade() {
        JdbcTokenStore store = store(empty, false);

        for (Callable<?> work : List.<Callable<?>>of(
                () -> {
                    store.check();
                    return null;
                },
                () -> store.find(GRANT),
                () -> store.take("id"))) {
            assertThatThrownBy(work::call)
                    .isInstanceOfSatisfying(TokenStoreException.class, missing -> assertThat(missing.problem())
                            .isEqualTo(Problem.SCHEMA))
                    .hasMessageContaining("blueconic.token-store.create-tables=true")
                    .hasMessageContaining("tables.sql");
        }
    }

    @Test
    void refusesTablesOfAnotherVersion() throws Exception {
        store(empty, true).check();
        execute("update blueconic_schema set version = 2");

        assertThatThrownBy(store(empty, true)::check)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("version [2]");
    }

    @Test
    void makesTheTablesOnceHoweverManyNodesStart() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> nodes = Collections.nCopies(4, () -> {
                store(empty, true).check();
                return null;
            });
            for (Future<Void> node : pool.invokeAll(nodes)) {
                assertThatCode(node::get).doesNotThrowAnyException();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aDatabaseThatIsDownIsSaidToBe() {
        JdbcTokenStore store = store(Databases.of("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2"), true);

        assertThatThrownBy(() -> store.find(GRANT))
                .isInstanceOfSatisfying(TokenStoreException.class, down -> {
                    assertThat(down.problem()).isEqualTo(Problem.UNAVAILABLE);
                    assertThat(down.retryable()).isTrue();
                })
                .hasMessageContaining("SQLState 08001");
    }

    @Test
    void aRowThatNobodyCouldHaveWrittenIsNotGuessedAt() throws Exception {
        JdbcTokenStore store = store(empty, true);
        store.check();
        store.put(GRANT, 0, now -> StoredGrant.consented(null, 1, "f", "k.s", now, Duration.ofHours(1)));
        for (String damage : List.of("state = 'BROKEN'", "state = 'ACTIVE', parked = 'x'")) {
            execute("update blueconic_grant set " + damage);

            assertThatThrownBy(() -> store.find(GRANT))
                    .isInstanceOfSatisfying(TokenStoreException.class, damaged -> assertThat(damaged.problem())
                            .isEqualTo(Problem.UNREADABLE));
        }
    }

    @Test
    void leavesConnectionsAsItFoundThem() throws Exception {
        store(empty, true).check();

        try (Connection one = empty.getConnection();
                Connection two = empty.getConnection()) {
            assertThat(one.getAutoCommit()).isTrue();
            assertThat(two.getAutoCommit()).isTrue();
        }
    }
}
