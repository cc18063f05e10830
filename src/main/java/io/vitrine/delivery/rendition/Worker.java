package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.PictureProblem.Reason;
import io.vitrine.delivery.picture.Reply;
import io.vitrine.delivery.picture.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that makes pictures, one at a time. For use by one thread, except for {@link #watch}, {@link #isWorking} and
 * {@link #close}.
 */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    /** The exit status of a process that was ended by the signal KILL. */
    private static final int KILLED = 128 + 9;
    /**
     * Work that nobody waits for any more is only ended after this long; before that, finishing it is quicker than starting
     * another worker.
     */
    private static final Duration WORTH_ENDING = Duration.ofSeconds(2);

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private final RenditionSettings settings;
    private final Reply.Hello hello;
    private volatile long startedAt;
    private volatile @Nullable Flight<?> flight;
    private volatile @Nullable Reason killedFor;
    private int made;

    /** Starts the process, and waits until it is ready. Errors: {@link IOException}. */
    Worker(WorkerCommand command, RenditionSettings settings) throws IOException {
        this.settings = settings;
        this.process = command.start();
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        // Not a virtual thread: waiting for a process would block the thread that carries it.
        Thread.ofPlatform().daemon().name("renditions-log").start(this::logErrors);
        this.hello = greeted();
    }

    private Reply.Hello greeted() throws IOException {
        var end = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(LONGEST_START.toSeconds(), TimeUnit.SECONDS));
        try {
            if (Reply.read(replies) instanceof Reply.Hello greeting) {
                return greeting;
            }
            throw new IOException("a worker did not greet");
        } catch (IOException failure) {
            process.destroyForcibly();
            throw failure;
        } finally {
            end.cancel(false);
        }
    }

    Reply.Hello hello() {
        return hello;
    }

    /** How many requests it has had. */
    int made() {
        return made;
    }

    boolean isAlive() {
        return process.isAlive() && killedFor == null;
    }

    boolean isWorking() {
        return flight != null;
    }

    /** Does the work of a flight. A worker that does not survive it must not be used again. */
    Reply work(Flight<?> work) {
        made++;
        startedAt = System.nanoTime();
        flight = work;
        try {
            Request.write(work.request(), requests);
            return Reply.read(replies);
        } catch (IOException ended) {
            // Read before the process is killed below, which would look the same.
            var status = exitStatus();
            close();
            return ended(killedFor, status);
        } finally {
            flight = null;
        }
    }

    private Reply.Failed ended(@Nullable Reason known, int status) {
        var reason = known != null ? known : status == KILLED ? Reason.KILLED : Reason.CRASH;
        return new Reply.Failed(reason, "the worker ended: " + detail(reason, status));
    }

    private String detail(Reason reason, int status) {
        if (reason == Reason.TIME) {
            return "it took more than " + settings.time().toMillis() + " ms";
        }
        if (reason == Reason.MEMORY) {
            return "it took more than " + settings.memory().toMegabytes() + " MB";
        }
        return reason == Reason.ABANDONED ? "nobody is waiting any more" : "exit status " + status;
    }

    /** The exit status; -1 if the process has not ended by itself. */
    private int exitStatus() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * Ends the process if its work takes too much time or memory, or if nobody waits for it any more. Must be called
     * continually.
     */
    void watch() {
        var work = flight;
        if (work == null) {
            return;
        }
        var time = System.nanoTime() - startedAt;
        if (time > settings.time().toNanos()) {
            kill(Reason.TIME);
        } else if (work.isAbandoned() && time > WORTH_ENDING.toNanos()) {
            kill(Reason.ABANDONED);
        } else if (ProcessMemory.of(process, isFilm(work)) > settings.memory().toBytes()) {
            kill(Reason.MEMORY);
        }
    }

    private static boolean isFilm(Flight<?> work) {
        return work.request().mime().startsWith("video/");
    }

    private void kill(Reason reason) {
        killedFor = reason;
        close();
    }

    /** Logs the error output of the process, which helps to find the cause of a problem. */
    private void logErrors() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                LOG.debug("Worker {}: {}", process.pid(), line);
            }
        } catch (IOException | UncheckedIOException ended) {
            LOG.debug("The output of worker {} has ended", process.pid());
        }
    }

    @Override
    public void close() {
        // The worker is killed first: otherwise it would report the end of its children as if they had been killed
        // from outside.
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
