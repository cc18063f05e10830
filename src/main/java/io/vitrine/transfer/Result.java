package io.vitrine.transfer;

import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what became of files while work is under way. Safe for many threads. */
public final class Result {
    /** What can become of a file or folder. */
    public enum Fate {
        CREATED,
        CHANGED,
        UNCHANGED,
        SKIPPED,
        FAILED,
        /** The file or folder itself was taken over; something that belongs to it was not. */
        INCOMPLETE;

        static Fate of(Imports.Outcome outcome) {
            return switch (outcome) {
                case CREATED -> CREATED;
                case CHANGED -> CHANGED;
                case UNCHANGED -> UNCHANGED;
            };
        }
    }

    /** Something that was not taken over, and why. */
    public record Trouble(String path, Fate fate, String reason) {}

    /** The result in the form for machines. */
    public record Summary(boolean dryRun, Map<Fate, Long> files, long folders, long bytes, List<Trouble> troubles) {}

    private final Map<Fate, Long> files = new EnumMap<>(Fate.class);
    private final Collection<Trouble> troubles = Collections.synchronizedList(new ArrayList<>());
    private final boolean isDryRun;
    private long folders;
    private long bytes;

    /** Why something failed, in the words of the library if the library refused it. */
    static String reason(Exception failure) {
        return failure instanceof Problem problem ? problem.detail() : String.valueOf(failure.getMessage());
    }

    Result(boolean isDryRun) {
        this.isDryRun = isDryRun;
    }

    boolean isDryRun() {
        return isDryRun;
    }

    synchronized void folder() {
        folders++;
    }

    /** @param size how many bytes were transferred for it */
    synchronized void file(Fate fate, long size) {
        files.merge(fate, 1L, Long::sum);
        bytes += size;
    }

    synchronized void trouble(String path, Fate fate, String reason) {
        files.merge(fate, 1L, Long::sum);
        troubles.add(new Trouble(path, fate, reason));
    }

    /** Records something that was left out, in addition to what became of the file or folder. */
    void note(String path, String reason) {
        troubles.add(new Trouble(path, Fate.INCOMPLETE, reason));
    }

    synchronized long done() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Summary summary() {
        return new Summary(isDryRun, Map.copyOf(files), folders, bytes, List.copyOf(troubles));
    }
}
