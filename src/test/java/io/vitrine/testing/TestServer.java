package io.vitrine.testing;

import io.vitrine.App;
import io.vitrine.db.Db;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return TestDatabase.isPostgres();
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
}
