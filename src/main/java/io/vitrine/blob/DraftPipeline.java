package io.vitrine.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What goes on beside the growth of a large draft, on threads of its own: the sums of what was written, and bringing it to
 * the disk bit by bit, so that little is left to wait for at the end. Takes a fixed number of buffers.
 */
final class DraftPipeline implements AutoCloseable {
    private static final int BUFFERS = 4;
    private static final int BUFFER = 256 * 1024;
    private static final long FLUSH = 64L * 1024 * 1024;

    private final FileChannel channel;
    private final Sums sums;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final Semaphore flushes = new Semaphore(0);
    private final Thread summing;
    private final Thread flushing;
    private long unflushed;
    private volatile boolean isOver;
    private volatile @Nullable IOException failure;

    /** A buffer with so many bytes; none mark the end. */
    private record Filled(byte[] bytes, int length) {}

    /** @param sums of what was written before; to be used by nobody else before {@link #finish} */
    DraftPipeline(FileChannel channel, Sums sums) {
        this.channel = channel;
        this.sums = sums;
        for (var count = 0; count < BUFFERS; count++) {
            free.add(new byte[BUFFER]);
        }
        // Work for the processor and the disk: virtual threads would keep others from running meanwhile.
        this.summing = Thread.ofPlatform().daemon().name("sums").start(this::sum);
        this.flushing = Thread.ofPlatform().daemon().name("flush").start(this::flush);
    }

    /** A buffer to be filled, then given to {@link #written}. Waits for one. */
    byte[] buffer() throws IOException {
        try {
            return free.take();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    void written(byte[] buffer, int length) throws IOException {
        put(new Filled(buffer, length));
        unflushed += length;
        if (unflushed >= FLUSH && flushes.availablePermits() == 0) {
            unflushed = 0;
            flushes.release();
        }
    }

    /** Waits until the sums are those of all that was written. Errors: those of the disk until now. */
    void finish() throws IOException {
        put(new Filled(new byte[0], 0));
        isOver = true;
        flushes.release();
        try {
            summing.join();
            flushing.join();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** Stops what is still at work. */
    @Override
    public void close() {
        isOver = true;
        summing.interrupt();
        flushes.release();
    }

    private void put(Filled buffer) throws IOException {
        try {
            filled.put(buffer);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private void sum() {
        try {
            for (var next = filled.take(); next.length() > 0; next = filled.take()) {
                sums.add(next.bytes(), next.length());
                free.add(next.bytes());
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        flushes.acquireUninterruptibly();
        while (!isOver) {
            try {
                channel.force(false);
            } catch (IOException failed) {
                // A disk tells of an error once.
                failure = failed;
            }
            flushes.acquireUninterruptibly();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted");
    }
}
