package io.vitrine.db;

import io.vitrine.base.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Stops the database work of a request that has run out of time or whose client has gone. The server's own work, which no
 * client waits for, may take as long as it needs.
 */
final class QueryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryWatch.class);
    private static final int RETRY_SECONDS = 10;
    private static final Duration TICK = Duration.ofMillis(250);
    /** Nearly all work is over by then; only for longer work is it worth asking whether the client still waits. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Pools pools;
    private final long limit;
    private final AtomicLong stopped = new AtomicLong();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread ticking;

    QueryWatch(Pools pools, QueryLimits limits) {
        this.pools = pools;
        this.limit = limits.queryTime().toNanos();
        this.ticking = Thread.ofVirtual().name("query-watch").start(this::watch);
    }

    /** Runs the work; nothing else may use the connection meanwhile. */
    <T> T during(Connection connection, Supplier<T> work) {
        if (!Db.CLIENT_GONE.isBound()) {
            return work.get();
        }
        var query = new Running(connection, Db.CLIENT_GONE.get());
        running.add(query);
        try {
            var result = work.get();
            query.end();
            return result;
        } catch (RuntimeException | Error failure) {
            query.end();
            throw failure;
        } finally {
            running.remove(query);
        }
    }

    long stopped() {
        return stopped.get();
    }

    @Override
    public void close() {
        ticking.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(TICK);
                running.forEach(Running::check);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** One running transaction. */
    private final class Running {
        private final Connection connection;
        private final BooleanSupplier isClientGone;
        private final long start = System.nanoTime();
        private boolean isOver;
        private boolean isCancelled;

        Running(Connection connection, BooleanSupplier isClientGone) {
            this.connection = connection;
            this.isClientGone = isClientGone;
        }

        /** Ends the watch. From then on the connection may be someone else's, and a late cancellation must not hit them. */
        synchronized void end() {
            isOver = true;
            if (isCancelled) {
                discard();
                throw new Problem(
                        Problem.Kind.BUSY,
                        QueryLimits.EXCEEDED,
                        "The request exceeded the database time limit (vitrine.limits.query-time); narrow it down",
                        List.of(),
                        RETRY_SECONDS);
            }
        }

        void check() {
            var age = System.nanoTime() - start;
            if (age > limit || (age > SOON.toNanos() && isClientGone.getAsBoolean())) {
                LOG.info("Stopping a query after {} ms", age / 1_000_000);
                cancel();
            }
        }

        private synchronized void cancel() {
            if (isOver) {
                return;
            }
            if (!isCancelled) {
                stopped.incrementAndGet();
            }
            isCancelled = true;
            try {
                if (connection.isWrapperFor(SQLiteConnection.class)) {
                    connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
                } else {
                    connection.unwrap(PGConnection.class).cancelQuery();
                }
            } catch (SQLException failed) {
                LOG.warn("A query could not be stopped: {}", failed.toString());
            }
        }

        /** Closes a cancelled PostgreSQL connection: a request to cancel hits whatever is running when it arrives. */
        private void discard() {
            try {
                if (connection.isWrapperFor(PGConnection.class)) {
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                    }
                    (connection.isReadOnly() ? pools.readers() : pools.writers()).evictConnection(connection);
                }
            } catch (SQLException broken) {
                LOG.debug("A connection was broken already", broken);
            }
        }
    }
}
