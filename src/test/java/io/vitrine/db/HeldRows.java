package io.vitrine.db;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;

/** A transaction of another connection that holds rows, so that requests which need them queue up in the order of their arrival. */
public final class HeldRows implements AutoCloseable {
    private final Db db;
    private final Connection connection;

    private HeldRows(Db db, Connection connection) {
        this.db = db;
        this.connection = connection;
    }

    /** Holds a row as it is. */
    public static HeldRows on(Db db, Path data, String table, long id) throws SQLException {
        return begin(db, data, "select id from " + table + " where id = " + id, " for update");
    }

    /** Holds the rows that this statement changes. */
    public static HeldRows by(Db db, Path data, String statement) throws SQLException {
        return begin(db, data, statement, "");
    }

    private static HeldRows begin(Db db, Path data, String statement, String lock) throws SQLException {
        var connection = db.isEmbedded()
                ? DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Pools.FILE_NAME))
                : DriverManager.getConnection(db.pools().writers().getJdbcUrl(), "postgres", "");
        try (var sql = connection.createStatement()) {
            sql.execute(db.isEmbedded() ? "begin immediate" : "begin");
            sql.execute(db.isEmbedded() ? statement : statement + lock);
        }
        return new HeldRows(db, connection);
    }

    /** Sends each request once those before it wait for the rows, then commits; returns their answers. */
    public List<Answer> commitBehind(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Answer>>();
            for (var request : requests) {
                var others = waiting();
                answers.add(threads.submit(request));
                Eventually.holds("the request waits", () -> waiting() > others);
            }
            commit();
            var all = new ArrayList<Answer>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
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
        try (var sql = connection.createStatement()) {
            sql.execute("commit");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
