package io.vitrine.testing;

import io.vitrine.App;
import io.vitrine.db.Db;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one server of a test run: the real application on a free port of 127.0.0.1, with a data folder of its own, on SQLite
 * or, where the system property {@code vitrine.test.database} says {@code postgresql}, on an embedded PostgreSQL.
 */
public final class TestServer {
    static final String ADMIN_EMAIL = "admin@example.com";
    static final String PASSWORD = "correct-horse-battery";

    private static final TestServer INSTANCE = new TestServer();

    private final Path data;
    private final ConfigurableApplicationContext context;

    private TestServer() {
        try {
            this.data = Files.createTempDirectory("vitrine-test-");
            var settings = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--vitrine.port=0",
                    "--vitrine.data=" + data,
                    "--vitrine.admin.email=" + ADMIN_EMAIL,
                    "--vitrine.admin.password=" + PASSWORD));
            if (isPostgres()) {
                settings.add("--vitrine.database.url=" + TestPostgres.newDatabase());
            }
            this.context = new SpringApplicationBuilder(App.class).run(settings.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("vitrine.test.database"));
    }

    public static Db db() {
        return bean(Db.class);
    }

    public static <T> T bean(Class<T> type) {
        return INSTANCE.context.getBean(type);
    }

    public static URI uri(String path) {
        var server = ((ServletWebServerApplicationContext) INSTANCE.context).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path);
    }

    public static Path data() {
        return INSTANCE.data;
    }

    /** An embedded PostgreSQL, one per JVM, with as many databases as tests ask for. */
    public static final class TestPostgres {
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
}
