package io.vitrine.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Blocks changes to a user, so that requests queue up in the order of their arrival. */
public final class HeldUser implements AutoCloseable {
    private final Db db;
    private final Connection connection;

    private HeldUser(Db db, Connection connection) {
        this.db = db;
        this.connection = connection;
    }

    public static HeldUser on(Db db, Path data, long user) throws SQLException {
        var connection = db.isEmbedded()
                ? DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Pools.FILE_NAME))
                : DriverManager.getConnection(db.pools().writers().getJdbcUrl(), "postgres", "");
        try (var statement = connection.createStatement()) {
            if (db.isEmbedded()) {
                statement.execute("begin immediate");
            } else {
                connection.setAutoCommit(false);
                statement.execute("select id from app_user where id = " + user + " for update");
            }
        }
        return new HeldUser(db, connection);
    }

    /** The number of requests that wait for the user. */
    public int waiting() {
        return db.isEmbedded()
                ? db.waitingWrites()
                        + db.pools().writers().getHikariPoolMXBean().getActiveConnections()
                : db.read(HeldUser::blocked);
    }

    private static int blocked(DSLContext sql) {
        return sql.fetchCount(sql.selectOne()
                .from("pg_stat_activity")
                .where("wait_event_type = 'Lock' and datname = current_database() and query like '%app_user%'"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
