package io.vitrine.db;

import com.zaxxer.hikari.HikariDataSource;
import io.vitrine.base.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The database, used through transactions. Created once; opening it brings the schema up to date. */
public final class Db implements AutoCloseable {
    /**
     * Bound while a request is served: whether its client has gone. The request's work is stopped when the client has gone, or
     * when it takes longer than {@link QueryLimits} allow.
     */
    public static final ScopedValue<BooleanSupplier> CLIENT_GONE = ScopedValue.newInstance();

    /**
     * Bound while serving a request whose sender may be locked out before it is done: every transaction runs this first, to
     * refuse the request in that case.
     */
    public static final ScopedValue<Consumer<DSLContext>> STANDING = ScopedValue.newInstance();

    /** Bound while serving a request that must not be carried out twice: every writing transaction runs this before its work. */
    public static final ScopedValue<Consumer<DSLContext>> ALONG = ScopedValue.newInstance();

    private static final int TRIES = 4;

    private final Pools pools;
    private final Configuration jooq;
    private final AtomicLong statements = new AtomicLong();
    private final String schemaVersion;
    private final QueryWatch watch;
    private final CommitGroups groups;

    /** For work outside of requests. */
    public Db(DatabaseSettings settings, Path dataFolder) {
        this(settings, dataFolder, new QueryLimits(Duration.ofSeconds(30)));
    }

    public Db(DatabaseSettings settings, Path dataFolder, QueryLimits limits) {
        this.pools = Pools.open(settings, dataFolder);
        this.schemaVersion = migrated();
        this.watch = new QueryWatch(pools, limits);
        this.groups = new CommitGroups(
                () -> new CommitGroup(pools.writers(), connection -> new Transaction(connection, statements), watch),
                Pools.ACQUIRE_MILLIS);
        this.jooq = new DefaultConfiguration()
                .set(pools.dialect())
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(new DefaultExecuteListenerProvider(ExecuteListener.onExecuteStart(this::count)));
    }

    /** Whether the data folder holds an embedded database, or the settings name another database. */
    public static boolean exists(DatabaseSettings settings, Path dataFolder) {
        return !settings.isEmbedded() || Files.exists(dataFolder.resolve(Pools.FILE_NAME));
    }

    /** Runs the work in a read-only transaction that sees one state of the data from its first to its last query. */
    public <T> T read(Function<DSLContext, T> work) {
        return once(pools.readers(), after(STANDING, work));
    }

    /**
     * Runs work that is a single query, without a transaction around it. On PostgreSQL, a transaction would cost every request
     * two more statements just to identify its sender.
     */
    public <T> T glance(Function<DSLContext, T> work) {
        try (var connection = pools.readers().getConnection()) {
            var transaction = new Transaction(connection, statements);
            return watch.during(connection, () -> after(STANDING, work).apply(context(transaction)));
        } catch (SQLException | org.jooq.exception.DataAccessException failure) {
            throw DatabaseErrors.translated(failure);
        }
    }

    /**
     * Runs the work in a transaction. The work is durable when this method returns and has no effect when it throws. It may run
     * more than once if the database asks for a retry, so it must have no other side effects.
     *
     * <p>On SQLite, writes that wait for each other are committed together: see {@link CommitGroups}.
     *
     * <p>Errors: {@code Problem} conflict if a constraint is violated; busy if the database has no room, or works on this for
     * longer than allowed.
     */
    public <T> T write(Function<DSLContext, T> work) {
        var whole = after(STANDING, after(ALONG, work));
        return isEmbedded() ? grouped(whole) : retried(whole);
    }

    /** Captures what is bound here, so that it runs before the work on any thread. */
    private static <T> Function<DSLContext, T> after(
            ScopedValue<Consumer<DSLContext>> bound, Function<DSLContext, T> work) {
        if (!bound.isBound()) {
            return work;
        }
        var first = bound.get();
        return sql -> {
            first.accept(sql);
            return work.apply(sql);
        };
    }

    /** Runs work that is no longer the sender's, without checking {@link #STANDING}. */
    public static void regardless(Runnable work) {
        ScopedValue.where(STANDING, sql -> {}).run(work);
    }

    private <T> T grouped(Function<DSLContext, T> work) {
        try {
            return groups.write(transaction -> work.apply(context(transaction)));
        } catch (SQLException | org.jooq.exception.DataAccessException | CommitGroup.Lost failure) {
            throw DatabaseErrors.translated(failure);
        }
    }

    private <T> T retried(Function<DSLContext, T> work) {
        for (var left = TRIES; ; left--) {
            try {
                return once(pools.writers(), work);
            } catch (RuntimeException failure) {
                if (!DatabaseErrors.isWorthARetry(failure)) {
                    throw failure;
                }
                if (left == 1) {
                    throw Problem.busy("The database is busy; try again in a moment");
                }
            }
        }
    }

    /** Like {@link #write}, for work without a result. */
    public void change(Consumer<DSLContext> work) {
        write(sql -> {
            work.accept(sql);
            return sql;
        });
    }

    /**
     * Runs the work as soon as the context's transaction has committed, and never if it does not commit. Meant for hints to
     * others that may be lost in a crash; the work must be quick and must not fail.
     */
    public static void afterCommit(DSLContext sql, Runnable work) {
        Transaction.of(sql).afterCommit(work);
    }

    /** For the job scheduler only, which writes its own SQL. */
    public DataSource schedulerDataSource() {
        return pools.writers();
    }

    /** The version of the last applied migration. */
    public String schemaVersion() {
        return schemaVersion;
    }

    public boolean isEmbedded() {
        return pools.dialect() == SQLDialect.SQLITE;
    }

    /** How many statements have run since the start; tests require a constant number per list. */
    public long statements() {
        return statements.get();
    }

    /** How many transactions have been stopped since the start because they ran out of time or their client had gone. */
    public long stoppedQueries() {
        return watch.stopped();
    }

    /** Checks that the database answers. Errors: those of {@link #write}. */
    public void check() {
        read(sql -> sql.selectOne().fetch());
    }

    /** Registers the pools' metrics. Call once. */
    public void measurePools(Object meterRegistry) {
        pools.readers().setMetricRegistry(meterRegistry);
        pools.writers().setMetricRegistry(meterRegistry);
    }

    /** How many writes are waiting for their turn; only SQLite has any. */
    public int waitingWrites() {
        return groups.waiting();
    }

    Pools pools() {
        return pools;
    }

    private <T> T once(HikariDataSource pool, Function<DSLContext, T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var transaction = new Transaction(connection, statements);
                var result = watch.during(connection, () -> work.apply(context(transaction)));
                connection.setAutoCommit(true);
                transaction.committed();
                return result;
            } catch (RuntimeException | Error failure) {
                rollback(pool, connection, failure);
                throw failure;
            }
        } catch (SQLException | org.jooq.exception.DataAccessException failure) {
            throw DatabaseErrors.translated(failure);
        }
    }

    private DSLContext context(Transaction transaction) {
        return DSL.using(jooq.derive(transaction));
    }

    private static void rollback(HikariDataSource pool, Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // The connection is in an unknown state.
            pool.evictConnection(connection);
            reason.addSuppressed(broken);
        }
    }

    private void count(ExecuteContext statement) {
        statements.incrementAndGet();
    }

    private String migrated() {
        var family = isEmbedded() ? "sqlite" : "postgresql";
        var flyway = Flyway.configure()
                .dataSource(pools.writers())
                .locations("classpath:db/migration/" + family)
                .load();
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }

    @Override
    public void close() {
        watch.close();
        pools.close();
    }
}
