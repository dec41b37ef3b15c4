package io.github.blueconic4j.cdi.token.jdbc;

import java.util.List;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/** Finds the container's data source. Only while the application starts: threads of our own see no {@code java:comp}. */
public final class DataSources {

    private DataSources() {}

    /**
     * @throws ConfigurationException if there is no data source of the configured name
     */
    public static JdbcTokenStore store(TenantConfig config) {
        AuthorizationCode code = config.authorizationCode().orElseThrow();
        DataSource found = lookup(code.dataSource());
        if (found == null) {
            found = lookup("java:comp/env/" + code.dataSource());
        }
        if (found == null) {
            throw new ConfigurationException(List.of(config.key(ConfigKey.TOKEN_STORE_DATA_SOURCE) + " = "
                    + code.dataSource() + " names no DataSource of this server; define it there, or correct the name"));
        }
        return new JdbcTokenStore(found, code.writeTimeout(), code.createTables());
    }

    @SuppressWarnings("BanJNDI") // the name comes from the application's own configuration
    private static DataSource lookup(String name) {
        try {
            return new InitialContext().lookup(name) instanceof DataSource source ? source : null;
        } catch (NamingException unknown) {
            return null;
        }
    }
}
