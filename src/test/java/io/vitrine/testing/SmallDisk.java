package io.vitrine.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory that can be filled, and folders on it that can be made to fail. Only root can create one. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a disk. Skips the test with a message if this user may not mount anything. */
    public static SmallDisk of(String size) {
        try {
            var folder = Files.createTempDirectory("vitrine-disk-");
            assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()))
                    .as("mounting a small disk needs root")
                    .isZero();
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Fills the disk to the last byte. */
    public void fill() throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            fill(filler, 64 * 1024);
            fill(filler, 1);
        }
    }

    private static void fill(OutputStream filler, int step) {
        var bytes = new byte[step];
        try {
            while (true) {
                filler.write(bytes);
            }
        } catch (IOException full) {
            // The disk is full, as wanted.
        }
    }

    public void empty() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Makes a folder refuse all writes until that is undone. */
    public static Harm readOnly(Path folder) {
        var name = folder.toString();
        must("mount", "--bind", name, name);
        must("mount", "-o", "remount,bind,ro", name);
        return () -> must("umount", name);
    }

    /** Takes away the right to change anything in a folder, even from root. */
    public static Harm notPermitted(Path folder) {
        must("chattr", "+i", folder.toString());
        return () -> must("chattr", "-i", folder.toString());
    }

    /** Makes a folder disappear. */
    public static Harm away(Path folder) {
        var elsewhere = folder.resolveSibling(folder.getFileName() + ".away");
        must("mv", folder.toString(), elsewhere.toString());
        return () -> must("mv", elsewhere.toString(), folder.toString());
    }

    /** Something that was done to a folder; closing undoes it. */
    @FunctionalInterface
    public interface Harm extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() throws IOException {
        must("umount", "-l", folder.toString());
        Files.delete(folder);
    }

    private static void must(String... command) {
        if (run(command) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
