package io.vitrine.transfer;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.console.Progress;
import io.vitrine.library.Folders;
import io.vitrine.library.metadata.FieldSchema;
import io.vitrine.library.metadata.MetadataFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the library of a server that speaks ImageKit's API into this one: custom metadata fields, folders, and files with
 * their times, tags and values, a few at a time. A file that already exists here with the same size and time of its last
 * change is passed over, so that a second run only does what the first did not.
 */
public final class ImageKitImport {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ImageKitServer server;
    private final Target target;
    private final boolean isDryRun;
    private final Progress progress;
    private final Result result;
    private final Semaphore room = new Semaphore(WAITING);

    /**
     * The destination of the import.
     *
     * @param owner who owns the imported files and folders
     * @param administrator who defines the custom metadata fields
     */
    public record Target(Imports imports, Folders folders, MetadataFields fields, Viewer owner, Viewer administrator) {}

    public ImageKitImport(ImageKitServer server, Target target, boolean isDryRun, Progress progress) {
        this.server = server;
        this.target = target;
        this.isDryRun = isDryRun;
        this.progress = progress;
        this.result = new Result(isDryRun);
    }

    /**
     * Runs the import. What cannot be imported is reported in the result, and everything else is imported.
     *
     * <p>Errors: WrongUse, if the server refuses the key or the target's name is invalid; {@code IOException}, if the
     * server cannot be reached.
     *
     * @param from the path of a folder on the server
     * @param to the path of the folder of the library that receives its contents
     */
    public Result.Summary run(String from, String to) throws IOException {
        var into = Imports.target(to);
        progress.start("Importing");
        for (var field : server.fields()) {
            define(field);
        }
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            folder(from, into, workers);
        }
        progress.end();
        return result.summary();
    }

    private void define(JsonNode field) {
        var name = field.path("name").asString("");
        if (isDryRun) {
            return;
        }
        try {
            var description = field.path("description").asString("");
            target.fields()
                    .define(
                            target.administrator(),
                            name,
                            field.path("label").asString(name),
                            description.isEmpty() ? null : description,
                            JSON.treeToValue(field.path("schema"), FieldSchema.class));
        } catch (Problem | JacksonException refused) {
            result.note("custom metadata field " + name, Result.reason(refused));
        }
    }

    private void folder(String from, String to, ExecutorService workers) {
        var below = new ArrayList<Runnable>();
        try {
            if (!isDryRun && !to.equals("/")) {
                target.folders().ensure(target.owner(), to);
            }
            result.folder();
            var taken = new HashSet<String>();
            server.each(from, asset -> asset(asset, to, taken, workers, below));
        } catch (Problem | IOException refused) {
            result.trouble(from, Result.Fate.FAILED, Result.reason(refused));
        }
        below.forEach(Runnable::run);
    }

    /**
     * @param taken the paths already given to others in this folder
     * @param below receives the work to do for folders
     */
    private void asset(
            JsonNode asset, String to, Set<String> taken, ExecutorService workers, ArrayList<Runnable> below) {
        var isFolder = asset.path("type").asString("").equals("folder");
        var from = asset.path(isFolder ? "folderPath" : "filePath").asString("");
        try {
            var path = Imports.path(to, asset.path("name").asString(""));
            if (!taken.add(path)) {
                result.trouble(from, Result.Fate.FAILED, "another item in its folder gets the same path, " + path);
            } else if (isFolder) {
                below.add(() -> {
                    folder(from, path, workers);
                    describe(from, path, ImageKitFile.values(asset));
                });
            } else {
                hand(ImageKitFile.of(asset), path, workers);
            }
        } catch (Problem | JacksonException refused) {
            result.trouble(from, Result.Fate.FAILED, Result.reason(refused));
        }
    }

    private void describe(String from, String path, Map<String, Object> values) {
        if (isDryRun || values.isEmpty()) {
            return;
        }
        try {
            target.imports().describeFolder(target.owner(), path, values);
        } catch (Problem refused) {
            result.note(from, "its custom metadata is left out: " + refused.detail());
        }
    }

    private void hand(ImageKitFile file, String path, ExecutorService workers) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                take(file, path);
            } finally {
                room.release();
            }
        });
    }

    private void take(ImageKitFile file, String path) {
        try {
            var source = source(file, path, file.traits());
            var foreseen = target.imports().foresee(source);
            if (isDryRun || foreseen == Imports.Outcome.UNCHANGED) {
                result.file(Result.Fate.of(foreseen), 0);
            } else {
                fetch(file, checked(file, source));
            }
        } catch (Problem | IOException | IllegalArgumentException failure) {
            result.trouble(file.path(), Result.Fate.FAILED, Result.reason(failure));
        }
        progress.at(result.done(), 0);
    }

    private void fetch(ImageKitFile file, Imports.Source source) throws IOException {
        try (var in = server.open(file)) {
            var outcome = target.imports().take(target.owner(), source, in);
            result.file(Result.Fate.of(outcome), file.size());
        }
    }

    /** A file whose values the fields here refuse is imported without its values, rather than not at all. */
    private Imports.Source checked(ImageKitFile file, Imports.Source source) {
        try {
            if (!file.traits().metadata().isEmpty()) {
                target.fields().check(file.traits().metadata());
            }
            return source;
        } catch (Problem refused) {
            result.note(file.path(), "its custom metadata is left out: " + refused.detail());
            return source(file, source.path(), file.traits().withoutMetadata());
        }
    }

    private static Imports.Source source(ImageKitFile file, String path, Imports.Traits traits) {
        return new Imports.Source(path, file.size(), file.createdAt(), file.updatedAt(), traits);
    }
}
