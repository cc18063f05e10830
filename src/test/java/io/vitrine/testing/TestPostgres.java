package io.vitrine.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** An embedded PostgreSQL, one per JVM, with as many databases as tests ask for. */
public final class TestPostgres {
    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private TestPostgres() {}

    /** The address of an empty database. */
    public static synchronized String newDatabase() {
        var name = "vitrine" + ++databases;
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres@127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
