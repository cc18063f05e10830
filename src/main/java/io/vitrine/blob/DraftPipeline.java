package io.vitrine.blob;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes a large draft and computes its sums on separate threads while it is being received: each buffer is first
 * written, then added to the sums. Uses a fixed number of buffers.
 */
final class DraftPipeline implements AutoCloseable {
    private static final int BUFFERS = 4;
    private static final int BUFFER = 512 * 1024;

    private final LargeFile file;
    private final Sums sums;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Filled> received = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final BlockingQueue<Filled> written = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final Thread writing;
    private final Thread summing;
    private volatile @Nullable IOException failure;

    /** A buffer that holds {@code length} bytes; a length of 0 marks the end. */
    private record Filled(byte[] bytes, int length) {}

    private interface Work {
        void run() throws InterruptedException;
    }

    /** @param sums the sums of the bytes written so far; nobody else may use them before {@link #finish} returns */
    DraftPipeline(LargeFile file, Sums sums) {
        this.file = file;
        this.sums = sums;
        for (var count = 0; count < BUFFERS; count++) {
            free.add(new byte[BUFFER]);
        }
        this.writing = start("write", this::write);
        this.summing = start("sums", this::sum);
    }

    /**
     * Starts a platform thread: this work occupies the disk and the processor, and on a virtual thread it would keep
     * others from running.
     */
    private Thread start(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException givenUp) {
                failure = interrupted();
                // Wakes up a caller who waits for a buffer, and who then sees the failure.
                free.offer(new byte[BUFFER]);
            }
        });
    }

    /** Waits for a free buffer, which the caller fills and passes to {@link #append}. Errors: those of the disk so far. */
    byte[] buffer() throws IOException {
        try {
            var buffer = free.take();
            check();
            return buffer;
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    void append(byte[] buffer, int length) throws IOException {
        try {
            received.put(new Filled(buffer, length));
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    /** Waits until all bytes are written and added to the sums. Errors: those of the disk. */
    void finish() throws IOException {
        append(new byte[0], 0);
        try {
            writing.join();
            summing.join();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        check();
    }

    private void check() throws IOException {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** Stops the threads if they are still working. */
    @Override
    public void close() throws IOException {
        writing.interrupt();
        summing.interrupt();
        file.close();
    }

    private void write() throws InterruptedException {
        for (var next = received.take(); ; next = received.take()) {
            try {
                if (failure == null) {
                    file.append(next.bytes(), next.length());
                }
            } catch (IOException failed) {
                failure = failed;
            }
            written.put(next);
            if (next.length() == 0) {
                return;
            }
        }
    }

    private void sum() throws InterruptedException {
        for (var next = written.take(); next.length() > 0; next = written.take()) {
            sums.add(next.bytes(), next.length());
            free.add(next.bytes());
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted");
    }
}
