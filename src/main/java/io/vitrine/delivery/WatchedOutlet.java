package io.vitrine.delivery;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;

/**
 * A response that takes as long as its reader likes, and that breaks off if the reader loses access meanwhile. Access is
 * checked every few seconds; between the checks no database connection is held. If the database does not answer, sending
 * continues until the next check: an unavailable database takes access from nobody.
 */
public final class WatchedOutlet implements Outlet {
    private static final long INTERVAL_MILLIS = Duration.ofSeconds(5).toMillis();

    /**
     * How much of a file is sent at a time by outlets that check in between: little enough that they check in time even
     * if the client is fast.
     */
    public static final long AT_ONCE = 64L * 1024 * 1024;

    private final Outlet client;
    private final Clock clock;
    private final Runnable look;
    private long lookedAt;

    /**
     * @param look throws a {@link Problem} if the reader has lost access; when this outlet is made, the reader must have
     * access
     */
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
                    throw new IOException("access to what is being sent was lost: " + problem.code(), problem);
                }
            }
        }
    }
}
