package io.vitrine.db;

import io.vitrine.base.Problem;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of SQLite. Takes units of work in order of arrival and commits those waiting for each other together, because
 * the cost of a small write is mostly the wait for the disk.
 *
 * <p>Each unit runs on its own thread, one at a time, sees the changes of the units before it, and returns once its whole group
 * is durable. A unit that fails rolls back its own changes and nothing else. If the whole group is lost, its other units run
 * again, each in a group of its own.
 */
final class CommitGroups {
    private final CommitGroup.Opening opening;
    private final long waitMillis;
    private final Deque<CompletableFuture<@Nullable CommitGroup>> waiting = new ArrayDeque<>();
    private boolean isBusy;

    CommitGroups(CommitGroup.Opening opening, long waitMillis) {
        this.opening = opening;
        this.waitMillis = waitMillis;
    }

    /** Errors: {@code Problem} busy if this unit's turn does not come in time; whatever the unit throws. */
    <T> T write(Function<Transaction, T> work) throws SQLException {
        try {
            return write(work, false);
        } catch (CommitGroup.Lost lost) {
            return write(work, true);
        }
    }

    private <T> T write(Function<Transaction, T> work, boolean isAlone) throws SQLException {
        var handed = takeTurn();
        if (isAlone && handed != null) {
            handed.finish();
            handed = null;
        }
        CommitGroup group;
        try {
            group = handed == null ? opening.open() : handed;
        } catch (SQLException | RuntimeException | Error failure) {
            passOn();
            throw failure;
        }
        CommitGroup.Unit<T> unit;
        try {
            unit = group.run(work);
        } finally {
            leave(group, isAlone);
        }
        return group.answer(unit);
    }

    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Waits for the turn. Returns the group to join, or null to open a new one. */
    private @Nullable CommitGroup takeTurn() {
        var turn = new CompletableFuture<@Nullable CommitGroup>();
        synchronized (waiting) {
            if (!isBusy) {
                isBusy = true;
                return null;
            }
            waiting.add(turn);
        }
        try {
            return turn.get(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return giveUp(turn);
        } catch (TimeoutException | ExecutionException late) {
            return giveUp(turn);
        }
    }

    private @Nullable CommitGroup giveUp(CompletableFuture<@Nullable CommitGroup> turn) {
        synchronized (waiting) {
            if (waiting.remove(turn)) {
                throw Problem.busy("The database is busy; try again in a moment");
            }
        }
        return turn.join();
    }

    private void leave(CommitGroup group, boolean isAlone) {
        var next = isAlone || !group.takesMore() ? null : next();
        if (next != null) {
            next.complete(group);
        } else {
            group.finish();
            passOn();
        }
    }

    private @Nullable CompletableFuture<@Nullable CommitGroup> next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    private void passOn() {
        CompletableFuture<@Nullable CommitGroup> next;
        synchronized (waiting) {
            next = waiting.poll();
            isBusy = next != null;
        }
        if (next != null) {
            next.complete(null);
        }
    }
}
