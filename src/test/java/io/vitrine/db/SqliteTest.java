package io.vitrine.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite as the design requires it: durable, with one writer that holds its lock from the start, and readers beside it. */
class SqliteTest {
    @TempDir
    private Path folder;

    @Test
    void aWriteTransactionHoldsTheWriteLockBeforeItHasWritten() throws SQLException {
        try (var db = open();
                var other = DriverManager.getConnection(url() + "?busy_timeout=0");
                var statement = other.createStatement()) {
            db.change(sql -> {
                sql.selectOne().fetch();
                assertThatExceptionOfType(SQLiteException.class)
                        .isThrownBy(() -> statement.execute("begin immediate"))
                        .satisfies(
                                refused -> assertThat(refused.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_BUSY));
            });
            statement.execute("begin immediate");
            statement.execute("rollback");
        }
    }

    @Test
    void aReadTransactionLetsOthersWrite() throws SQLException {
        try (var db = open();
                var other = DriverManager.getConnection(url() + "?busy_timeout=0");
                var statement = other.createStatement()) {
            db.read(sql -> {
                sql.fetch("select count(*) from node");
                return write(statement);
            });
        }
    }

    @Test
    void aReadTransactionSeesOneState() {
        try (var db = open()) {
            db.read(sql -> {
                var before = count(sql);
                db.change(
                        inner -> inner.execute(
                                "insert into sign_in_attempt (subject, failures, window_start, blocked_until) values ('x', 0, 0, 0)"));
                assertThat(count(sql)).isEqualTo(before);
                return sql;
            });
        }
    }

    @Test
    void aReadTransactionCannotWrite() {
        try (var db = open()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> db.read(sql -> sql.execute("delete from sign_in_attempt")));
        }
    }

    @Test
    void everyConnectionIsDurableAndChecksForeignKeys() {
        try (var db = open()) {
            db.write(SqliteTest::assertPragmas);
            db.read(SqliteTest::assertPragmas);
        }
    }

    private static DSLContext assertPragmas(DSLContext sql) {
        assertThat(pragma(sql, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(sql, "synchronous")).as("2 is full").isEqualTo("2");
        assertThat(pragma(sql, "foreign_keys")).isEqualTo("1");
        assertThat(Integer.parseInt(pragma(sql, "busy_timeout"))).isGreaterThanOrEqualTo(1000);
        return sql;
    }

    private static String pragma(DSLContext sql, String name) {
        return String.valueOf(sql.fetchValue("pragma " + name));
    }

    private static int count(DSLContext sql) {
        return sql.fetchCount(DSL.table("sign_in_attempt"));
    }

    private static int write(Statement statement) {
        try {
            statement.execute("begin immediate");
            return statement.executeUpdate("rollback");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Db open() {
        return new Db(new DatabaseSettings(null, 4), folder);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve(Pools.FILE_NAME);
    }
}
