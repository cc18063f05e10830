package io.vitrine.blob;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * What goes on beside the receiving of a large draft, on threads of its own: each buffer is written, then added to the sums.
 * Takes a fixed number of buffers.
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

    /** A buffer with so many bytes; none mark the end. */
    private record Filled(byte[] bytes, int length) {}

    private interface Work {
        void run() throws InterruptedException;
    }

    /** @param sums of what was written before; to be used by nobody else before {@link #finish} */
    DraftPipeline(LargeFile file, Sums sums) {
        this.file = file;
        this.sums = sums;
        for (var count = 0; count < BUFFERS; count++) {
            free.add(new byte[BUFFER]);
        }
        this.writing = start("write", this::write);
        this.summing = start("sums", this::sum);
    }

    /** Work for the disk and the processor: virtual threads would keep others from running meanwhile. */
    private Thread start(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException givenUp) {
                failure = interrupted();
                // Whoever waits for a buffer learns of it.
                free.offer(new byte[BUFFER]);
            }
        });
    }

    /** A buffer to be filled, then given to {@link #append}. Waits for one. Errors: those of the disk until now. */
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

    /** Waits until all is written and the sums are those of it. Errors: those of the disk. */
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

    /** Stops what is still at work. */
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
