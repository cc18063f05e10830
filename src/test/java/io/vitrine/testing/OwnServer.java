package io.vitrine.testing;

import io.vitrine.App;
import io.vitrine.start.Serve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A server besides the shared one, with an empty database, for tests that concern a whole server. */
public final class OwnServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    public OwnServer(String... settings) {
        var flags = new ArrayList<>(List.of(settings));
        if (flags.stream().noneMatch(flag -> flag.startsWith("--port="))) {
            flags.add("--port=0");
        }
        if (flags.stream().noneMatch(flag -> flag.startsWith("--data="))) {
            flags.add("--data=" + folder());
        }
        var database = TestDatabase.settings().url();
        if (database != null && flags.stream().noneMatch(flag -> flag.startsWith("--database.url="))) {
            flags.add("--database.url=" + database);
        }
        this.context = Serve.start(App.class, flags);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("vitrine-own-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create(Serve.address(context));
    }

    public Caller nobody() {
        return Caller.nobodyAt(uri());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
