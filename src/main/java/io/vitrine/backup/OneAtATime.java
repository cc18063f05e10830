package io.vitrine.backup;

import io.vitrine.console.WrongUse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock held by the backup that is running in a folder: a second one would clear away what the first has not finished, and
 * delete contents that it needs. The lock ends with its process, however that ends. A file system without locks goes without.
 */
record OneAtATime(FileChannel file) implements AutoCloseable {
    static final String NAME = ".lock";

    /** Errors: WrongUse if another backup is running. */
    static OneAtATime in(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(file)) {
            file.close();
            throw new WrongUse("another backup is running in " + folder);
        }
        return new OneAtATime(file);
    }

    private static boolean isLocked(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException other) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
