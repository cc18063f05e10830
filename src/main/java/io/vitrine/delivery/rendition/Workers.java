package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.delivery.picture.PictureProblem.Reason;
import io.vitrine.delivery.picture.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that make pictures: by default as many as there are cores, started when they are needed, replaced when they
 * end.
 */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration WATCH = Duration.ofMillis(20);
    /** A worker is replaced after this many pictures, because libraries leak a little memory. */
    private static final int LONGEST_LIFE = 5000;

    private final RenditionSettings settings;
    private final WorkerCommand command;
    private final PriorityBlockingQueue<Flight<?>> queue = new PriorityBlockingQueue<>();
    private final Set<Worker> running = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Reply.Hello> hello = new CompletableFuture<>();
    private final CountDownLatch isWanted = new CountDownLatch(1);
    private volatile boolean isClosed;

    Workers(RenditionSettings settings, WorkerCommand command) {
        this.settings = settings;
        this.command = command;
        for (var number = 1; number <= settings.processes(); number++) {
            var isFirst = number == 1;
            Thread.ofPlatform().daemon().name("renditions-" + number).start(() -> serve(isFirst));
        }
        Thread.ofPlatform().daemon().name("renditions-watch").start(this::watch);
    }

    /** Lets the first worker start, to find out what can be made. */
    void introduce() {
        isWanted.countDown();
    }

    /** What workers can do; waits for the first one. Errors: busy, if none can be started. */
    Reply.Hello hello() {
        introduce();
        try {
            return hello.isDone() ? hello.join() : hello.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping");
        } catch (ExecutionException | TimeoutException notYet) {
            throw Problem.busy("No pictures can be made now");
        }
    }

    /** What workers can do; null until the first one is ready. */
    Reply.@Nullable Hello helloIfKnown() {
        return hello.getNow(null);
    }

    void add(Flight<?> flight) {
        introduce();
        queue.add(flight);
    }

    /** Takes back a flight that no worker has yet. Returns whether it did. */
    boolean remove(Flight<?> flight) {
        return queue.remove(flight);
    }

    /** How many workers there can be. */
    int processes() {
        return settings.processes();
    }

    int waiting() {
        return queue.size();
    }

    int working() {
        return (int) running.stream().filter(Worker::isWorking).count();
    }

    /** Moves a waiting flight ahead of those of jobs. */
    void urge(Flight<?> flight) {
        if (!flight.isUrgent() && queue.remove(flight)) {
            flight.urge();
            queue.add(flight);
        }
    }

    private void serve(boolean isFirst) {
        var worker = isFirst ? introduced() : null;
        while (!isClosed) {
            try {
                var flight = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (flight == null) {
                    worker = stopped(worker);
                } else if (!flight.isAbandoned()) {
                    worker = work(worker, flight);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        stopped(worker);
    }

    /** Starts the first worker, and tries again until it starts or all workers are closed. */
    private @Nullable Worker introduced() {
        try {
            isWanted.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
        while (!isClosed) {
            try {
                var first = started();
                LOG.info(
                        "Pictures are made by {} in up to {} processes{}",
                        first.hello().engine(),
                        settings.processes(),
                        first.hello().reads().contains("image/heic") ? "" : ", but not of HEIC");
                return first;
            } catch (IOException failure) {
                fail(failure);
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
        return null;
    }

    private @Nullable Worker work(@Nullable Worker last, Flight<?> flight) {
        try {
            var worker = last != null && last.isAlive() ? last : started();
            var reply = worker.work(flight);
            if (reply instanceof Reply.Failed failed && failed.reason() == Reason.KILLED && isWorthAnother(flight)) {
                stopped(worker);
                worker = started();
                reply = worker.work(flight);
            }
            flight.finish(reply);
            return worker.isAlive() && worker.made() < LONGEST_LIFE ? worker : stopped(worker);
        } catch (IOException failure) {
            flight.fail(fail(failure));
            return null;
        }
    }

    private Worker started() throws IOException {
        var worker = new Worker(command, settings);
        hello.complete(worker.hello());
        running.add(worker);
        return worker;
    }

    private boolean isWorthAnother(Flight<?> flight) {
        return !isClosed && !flight.isAbandoned();
    }

    private static Problem fail(IOException failure) {
        LOG.error("No process for making pictures could be started: {}", failure.toString());
        return Problem.busy("No pictures can be made now");
    }

    private @Nullable Worker stopped(@Nullable Worker worker) {
        if (worker != null) {
            running.remove(worker);
            worker.close();
        }
        return null;
    }

    private void watch() {
        while (!isClosed) {
            running.forEach(Worker::watch);
            try {
                Thread.sleep(WATCH);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        isWanted.countDown();
        running.forEach(Worker::close);
    }
}
