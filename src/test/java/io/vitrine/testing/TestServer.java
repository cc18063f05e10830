package io.vitrine.testing;

import io.vitrine.App;
import io.vitrine.db.Db;
import io.vitrine.start.Serve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The one server of a test process, shared by its test classes: the real application on a free port of 127.0.0.1, with a data
 * folder of its own, on SQLite or, if the system property {@code vitrine.test.database} is {@code postgresql}, on an embedded
 * PostgreSQL.
 */
public final class TestServer {
    static final String ADMIN_EMAIL = "admin@example.com";
    public static final String PASSWORD = "correct-horse-battery";

    private static final TestServer INSTANCE = new TestServer();

    private final Path data;
    private final ConfigurableApplicationContext context;

    private TestServer() {
        try {
            this.data = Files.createTempDirectory("vitrine-test-");
            var flags = new ArrayList<>(List.of(
                    "--port=0",
                    "--data=" + data,
                    "--admin.email=" + ADMIN_EMAIL,
                    "--admin.password=" + PASSWORD,
                    // The address where tests run a server from which files may be fetched.
                    "--fetch.allow=127.0.0.7/32",
                    // However busy the machine is, small jobs end with their request.
                    "--jobs.in-request=20s",
                    // The page, or a stand-in if it was not built.
                    "--spring.web.resources.static-locations=classpath:/static/,classpath:/page/"));
            if (isPostgres()) {
                flags.add("--database.url=" + TestPostgres.newDatabase());
            }
            this.context = Serve.start(Application.class, flags);
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

    /** All beans of a type of which there are several. */
    public static <T> Collection<T> beans(Class<T> type) {
        return INSTANCE.context.getBeansOfType(type).values();
    }

    public static URI uri(String path) {
        return URI.create(Serve.address(INSTANCE.context) + path);
    }

    /** The server's clock. */
    public static TestClock clock() {
        return bean(TestClock.class);
    }

    public static Path data() {
        return INSTANCE.data;
    }

    /** The application, on a clock that tests can move. */
    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    static class Application {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
