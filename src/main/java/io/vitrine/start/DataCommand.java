package io.vitrine.start;

import static io.vitrine.console.Progress.onTerminal;

import io.vitrine.backup.Backup;
import io.vitrine.backup.Restore;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.console.Arguments;
import io.vitrine.console.WrongUse;
import io.vitrine.db.Db;
import io.vitrine.people.PeopleCommand;
import io.vitrine.transfer.Export;
import io.vitrine.transfer.Exports;
import io.vitrine.verify.Verify;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * The commands that work on the stored data. Each returns its exit status: 0 if done, 1 if done in part, 2 if it could not be
 * done.
 */
enum DataCommand {
    VERIFY(Set.of("json", "repair"), Offline.Ground.EXISTING) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) {
            var db = data.getBean(Db.class);
            return Verify.run(
                    db, data.getBean(BlobStore.class), arguments.has("repair"), arguments.has("json"), System.out);
        }
    },
    BACKUP(Set.of("json", "keep="), Offline.Ground.EXISTING) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) throws IOException {
            var folder = Path.of(arguments.only("the folder for backups"));
            var keep = arguments.value("keep").map(DataCommand::count).orElse(0);
            var backup = new Backup(data.getBean(Db.class), data.getBean(BlobStore.class), folder, onTerminal());
            var result = backup.take(Version.current(), keep);
            out.print(result, """
                    Snapshot %s: %,d rows, %,d contents, of which %,d were new (%,d bytes)""".formatted(
                    result.snapshot(), result.rows(), result.contents(), result.copied(), result.copiedBytes()));
            result.damaged()
                    .forEach(content -> out.trouble("content " + content + " is missing or damaged; run verify"));
            return result.damaged().isEmpty() ? 0 : 1;
        }
    },
    RESTORE(Set.of("json", "snapshot="), Offline.Ground.ANY) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) throws IOException {
            var folder = Path.of(arguments.only("the folder of the backups"));
            var restore = new Restore(data.getBean(Db.class), data.getBean(BlobStore.class), folder, onTerminal());
            var result = restore.run(arguments.value("snapshot").orElse(""));
            out.print(
                    result,
                    "Restored %s: %,d rows, %,d contents. Everybody must sign in again."
                            .formatted(result.snapshot(), result.rows(), result.contents()));
            result.missing().forEach(content -> out.trouble("content " + content + " is missing from the backup"));
            return result.missing().isEmpty() ? 0 : 1;
        }
    },
    IMPORT(Set.of("json", "to=", "owner=", "dry-run", "imagekit", "from=", "key-stdin"), Offline.Ground.ANY) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) throws IOException {
            return out.transferred(new ImportCommand(data, arguments).run(SERVER));
        }
    },
    EXPORT(Set.of("json", "from=", "replace", "dry-run"), Offline.Ground.EXISTING) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) throws IOException {
            var target = Path.of(arguments.only("the folder to export into"));
            var export = new Export(
                    data.getBean(Exports.class),
                    data.getBean(BlobStore.class),
                    SERVER,
                    arguments.has("dry-run"),
                    onTerminal());
            return out.transferred(export.run(arguments.value("from").orElse("/"), target, arguments.has("replace")));
        }
    },
    USER(Set.of("json", "name=", "role=", "password-stdin"), Offline.Ground.ANY) {
        @Override
        int run(ApplicationContext data, Arguments arguments, Output out) throws IOException {
            return new UserCommand(data.getBean(PeopleCommand.class), arguments, out).run();
        }
    };

    private static final Viewer SERVER = new Viewer.Server("command line");

    private final Set<String> options;
    private final Offline.Ground ground;

    DataCommand(Set<String> options, Offline.Ground ground) {
        this.options = options;
        this.ground = ground;
    }

    /** The options that the command takes besides settings, as {@link Arguments#of} expects them. */
    Set<String> options() {
        return options;
    }

    /** Errors: WrongUse. */
    abstract int run(ApplicationContext data, Arguments arguments, Output out) throws IOException;

    /** Errors: WrongUse. */
    int carryOut(Class<?> application, List<String> given) {
        var arguments = Arguments.of(given, options);
        return Offline.run(application, arguments.settings(), ground, data -> {
            try {
                return run(data, arguments, new Output(arguments.has("json")));
            } catch (Problem refused) {
                throw new WrongUse(refused.detail());
            } catch (FileSystemException failure) {
                throw new WrongUse(told(failure));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Says in one line why a file or folder of this machine cannot be used as requested. */
    private static String told(FileSystemException failure) {
        var why = switch (failure) {
            case FileAlreadyExistsException there -> "something else is there already";
            case NotDirectoryException file -> "is not a folder";
            case NoSuchFileException absent -> "does not exist, or its folder does not";
            case AccessDeniedException denied -> "may not be read or written";
            default -> String.valueOf(failure.getReason());
        };
        return failure.getFile() + ": " + why;
    }

    private static int count(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new WrongUse("--keep=" + text + ": --keep needs a number from 1");
        }
        return Integer.parseInt(text);
    }
}
