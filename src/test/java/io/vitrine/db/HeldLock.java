package io.vitrine.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Locks a database as another process would: SQLite's write lock, or a table of PostgreSQL. */
public final class HeldLock implements AutoCloseable {
    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    public static HeldLock on(Db db, Path data) throws SQLException {
        var connection = db.isEmbedded()
                ? DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Pools.FILE_NAME))
                : DriverManager.getConnection(db.pools().writers().getJdbcUrl(), "postgres", "");
        try (var statement = connection.createStatement()) {
            if (db.isEmbedded()) {
                statement.execute("begin exclusive");
            } else {
                connection.setAutoCommit(false);
                statement.execute("lock table media_collection in access exclusive mode");
            }
        }
        return new HeldLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
