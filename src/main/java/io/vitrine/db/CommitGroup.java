package io.vitrine.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Units of work in one database transaction, each after the first behind its own savepoint. For one thread at a time. */
final class CommitGroup {
    private static final int MOST = 64;
    /** A finished unit waits for the units after it; once the group is this old, no more may join. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(10);

    private final HikariDataSource pool;
    private final Connection connection;
    private final Function<Connection, Transaction> transactions;
    private final QueryWatch watch;
    private final long start = System.nanoTime();
    private final CompletableFuture<@Nullable Void> outcome = new CompletableFuture<>();
    private int size;
    private @Nullable Exception broken;

    /** Begins a database transaction. */
    interface Opening {
        CommitGroup open() throws SQLException;
    }

    /** The result of a unit, which counts once its group has committed. */
    record Unit<T>(T result, Transaction transaction) {}

    /** Nothing in the group was committed, through no fault of this unit. */
    static final class Lost extends RuntimeException {
        private Lost(Throwable cause) {
            super(cause);
        }
    }

    /** Begins the transaction. */
    CommitGroup(HikariDataSource pool, Function<Connection, Transaction> transactions, QueryWatch watch)
            throws SQLException {
        this.pool = pool;
        this.connection = pool.getConnection();
        this.transactions = transactions;
        this.watch = watch;
        try {
            connection.setAutoCommit(false);
        } catch (SQLException | RuntimeException failure) {
            pool.evictConnection(connection);
            throw failure;
        }
    }

    <T> Unit<T> run(Function<Transaction, T> work) throws SQLException {
        var savepoint = size == 0 ? null : connection.setSavepoint();
        var transaction = transactions.apply(connection);
        try {
            var unit = new Unit<>(watch.during(connection, () -> work.apply(transaction)), transaction);
            release(savepoint);
            size++;
            return unit;
        } catch (SQLException | RuntimeException | Error failure) {
            undo(savepoint, failure);
            throw failure;
        }
    }

    boolean takesMore() {
        return broken == null && size < MOST && System.nanoTime() - start < LONGEST;
    }

    /** Commits, and closes the connection. */
    void finish() {
        try {
            if (broken == null) {
                // Commits. After commit(), SQLite's driver would issue the next "begin immediate" at once, and an idle
                // writer would hold the lock against every other process.
                connection.setAutoCommit(true);
                connection.close();
                outcome.complete(null);
                return;
            }
        } catch (SQLException | RuntimeException failure) {
            broken = failure;
        }
        // The driver still believes it is in a transaction, but the database has already ended it.
        pool.evictConnection(connection);
        outcome.completeExceptionally(broken);
    }

    /** Waits until the unit is durable, then returns its result. Errors: {@link Lost}. */
    <T> T answer(Unit<T> unit) {
        try {
            outcome.join();
        } catch (CompletionException failure) {
            throw new Lost(failure.getCause() == null ? failure : failure.getCause());
        }
        unit.transaction().committed();
        return unit.result();
    }

    private void release(@Nullable Savepoint savepoint) throws SQLException {
        if (savepoint != null) {
            connection.releaseSavepoint(savepoint);
        }
    }

    /**
     * Rolls back the unit. If the database has already rolled back everything by itself, the savepoint is gone and the group is
     * broken.
     */
    private void undo(@Nullable Savepoint savepoint, Throwable reason) {
        try {
            if (savepoint == null) {
                connection.rollback();
            } else {
                connection.rollback(savepoint);
                release(savepoint);
            }
        } catch (SQLException gone) {
            reason.addSuppressed(gone);
            broken = gone;
        }
    }
}
