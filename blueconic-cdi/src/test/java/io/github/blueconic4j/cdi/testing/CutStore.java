package io.github.blueconic4j.cdi.testing;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.github.blueconic4j.cdi.token.jdbc.JdbcTokenStore;

/** A store on PostgreSQL behind a line that a test can cut; it outlives the application. */
@Singleton
public class CutStore extends FailingStore {

    private static CutLine line;

    public CutStore() {
        super(new JdbcTokenStore(Databases.of(url()), Duration.ofSeconds(5), true));
    }

    /** To be called before the application starts. */
    public static CutLine line() {
        URI database = URI.create(Databases.postgresUrl().substring("jdbc:".length()));
        line = new CutLine(database.getHost(), database.getPort());
        return line;
    }

    private static String url() {
        URI database = URI.create(Databases.postgresUrl().substring("jdbc:".length()));
        return "jdbc:" + database.toString().replace(database.getAuthority(), "127.0.0.1:" + line.port());
    }
}
