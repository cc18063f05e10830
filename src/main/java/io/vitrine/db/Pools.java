package io.vitrine.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteOpenMode;

/**
 * The connection pools of one database: one for reading, which sees one state of the data for a whole transaction, and one for
 * writing. SQLite has a single writer, whose transactions take the write lock when they begin.
 */
record Pools(SQLDialect dialect, HikariDataSource readers, HikariDataSource writers) implements AutoCloseable {
    static final String FILE_NAME = "vitrine.db";
    static final int ACQUIRE_MILLIS = 10_000;
    /** Without SQLite's own lock around each call: only one thread at a time uses a connection, and the driver has a lock too. */
    private static final int OPEN_MODE =
            SQLiteOpenMode.READWRITE.flag | SQLiteOpenMode.CREATE.flag | SQLiteOpenMode.NOMUTEX.flag;

    /**
     * Each connection has its own cache. The file is not memory-mapped: that is no faster, and counts again for each
     * connection.
     */
    private static final String SQLITE_COMMON =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=5000&cache_size=-32768"
                    + "&jdbc.get_generated_keys=false&open_mode="
                    + OPEN_MODE;

    static Pools open(DatabaseSettings settings, Path dataFolder) {
        return settings.isEmbedded() ? sqlite(settings, dataFolder) : postgres(settings);
    }

    private static Pools sqlite(DatabaseSettings settings, Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The data folder " + dataFolder + " cannot be created: " + e.getMessage(), e);
        }
        var url = "jdbc:sqlite:" + dataFolder.resolve(FILE_NAME) + SQLITE_COMMON;
        var writers = embedded("writer", url + "&transaction_mode=IMMEDIATE&wal_autocheckpoint=4000", 1);
        var readers = embedded("reader", url + "&transaction_mode=DEFERRED", settings.connections());
        readers.setConnectionInitSql("pragma query_only = true");
        return new Pools(SQLDialect.SQLITE, new HikariDataSource(readers), new HikariDataSource(writers));
    }

    private static Pools postgres(DatabaseSettings settings) {
        var address = URI.create(String.valueOf(settings.url()));
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var port = address.getPort() < 0 ? 5432 : address.getPort();
        var url = "jdbc:postgresql://" + address.getHost() + ":" + port + address.getRawPath() + query;
        var writers = withLogin(remote("writer", url, settings.connections()), address);
        var readers = withLogin(remote("reader", url, settings.connections()), address);
        readers.setReadOnly(true);
        readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new Pools(SQLDialect.POSTGRES, new HikariDataSource(readers), new HikariDataSource(writers));
    }

    private static HikariConfig embedded(String name, String url, int size) {
        var pool = pool(name, size);
        pool.setDataSource(KeptStatements.at(url));
        pool.setMaxLifetime(0);
        return pool;
    }

    /**
     * Compiling a query or starting parallel workers takes PostgreSQL longer than running any of our queries. The rows looked
     * up are in memory or on a disk without heads, where random reads cost little more than sequential ones.
     */
    private static HikariConfig remote(String name, String url, int size) {
        var pool = pool(name, size);
        pool.setJdbcUrl(url);
        pool.setConnectionInitSql("set jit = off; set max_parallel_workers_per_gather = 0; set random_page_cost = 1.1");
        return pool;
    }

    private static HikariConfig pool(String name, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(ACQUIRE_MILLIS);
        return pool;
    }

    private static HikariConfig withLogin(HikariConfig pool, URI address) {
        var login = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
        var colon = login.indexOf(':');
        pool.setUsername(decoded(colon < 0 ? login : login.substring(0, colon)));
        pool.setPassword(colon < 0 ? "" : decoded(login.substring(colon + 1)));
        return pool;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
