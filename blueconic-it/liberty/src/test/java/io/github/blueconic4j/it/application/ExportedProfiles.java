package io.github.blueconic4j.it.application;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.github.blueconic4j.api.profiles.Profile;

/** A table of profiles, written within the transactions of chunks. It takes whom it has a second time. */
@Path("/exported")
@Named("exportedProfiles")
@Dependent
public class ExportedProfiles implements ItemWriter {

    @Resource(lookup = "jdbc/database")
    private DataSource database;

    @POST
    public void create() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE exported (id VARCHAR(100) NOT NULL)");
        }
    }

    /** The ids, one a line. */
    @GET
    public String ids() throws SQLException {
        StringJoiner ids = new StringJoiner("\n");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM exported WITH UR")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids.toString();
    }

    @Override
    public void open(Serializable checkpoint) {}

    @Override
    public void writeItems(List<Object> profiles) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO exported VALUES (?)")) {
            for (Object profile : profiles) {
                insert.setString(1, ((Profile) profile).id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
