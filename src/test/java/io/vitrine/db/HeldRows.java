package io.vitrine.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** A change that another connection has made but not yet committed, so that requests wait for the rows that it concerns. */
public final class HeldRows implements AutoCloseable {
    private final Db db;
    private final Connection connection;

    private HeldRows(Db db, Connection connection) {
        this.db = db;
        this.connection = connection;
    }

    public static HeldRows by(Db db, Path data, String change) throws SQLException {
        var connection = db.isEmbedded()
                ? DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Pools.FILE_NAME))
                : DriverManager.getConnection(db.pools().writers().getJdbcUrl(), "postgres", "");
        try (var statement = connection.createStatement()) {
            statement.execute(db.isEmbedded() ? "begin immediate" : "begin");
            statement.execute(change);
        }
        return new HeldRows(db, connection);
    }

    /** The number of requests that wait for rows. */
    public int waiting() {
        return db.isEmbedded()
                ? db.waitingWrites()
                        + db.pools().writers().getHikariPoolMXBean().getActiveConnections()
                : db.read(HeldRows::blocked);
    }

    private static int blocked(DSLContext sql) {
        return sql.fetchCount(sql.selectOne()
                .from("pg_stat_activity")
                .where("wait_event_type = 'Lock' and datname = current_database()"));
    }

    public void commit() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("commit");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
