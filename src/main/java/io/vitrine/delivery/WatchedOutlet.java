package io.vitrine.delivery;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;

/**
 * An answer that takes as long as its reader likes, who may lose meanwhile what lets them have it: then it breaks off. That is looked
 * at every few seconds; between these moments no connection to the database is held. Where the database gives no answer, the bytes go
 * on until the next look: that it is away takes nothing from anybody.
 */
public final class WatchedOutlet implements Outlet {
    private static final long INTERVAL_MILLIS = Duration.ofSeconds(5).toMillis();

    /** So much of a file is sent at a time by whoever looks round in between, that they do in time also where the client is quick. */
    public static final long AT_ONCE = 64L * 1024 * 1024;

    private final Outlet client;
    private final Clock clock;
    private final Runnable look;
    private long lookedAt;

    /** @param look throws a {@link Problem} where the reader may not have it any more; they may at this moment */
    public WatchedOutlet(Outlet client, Clock clock, Runnable look) {
        this.client = client;
        this.clock = clock;
        this.look = look;
        this.lookedAt = clock.millis();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        lookAgain();
        client.write(bytes);
    }

    @Override
    public long file(FileChannel file, long from, long length) throws IOException {
        lookAgain();
        return client.file(file, from, Math.min(length, AT_ONCE));
    }

    private void lookAgain() throws IOException {
        var now = clock.millis();
        if (Math.abs(now - lookedAt) > INTERVAL_MILLIS) {
            lookedAt = now;
            try {
                look.run();
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.BUSY) {
                    throw new IOException("what is being sent may not be had any more: " + problem.code(), problem);
                }
            }
        }
    }
}
