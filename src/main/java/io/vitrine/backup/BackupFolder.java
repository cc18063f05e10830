package io.vitrine.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.vitrine.console.WrongUse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The folder of the backups: {@code snapshots/<time>} and {@code contents/ab/<sha256>}. */
record BackupFolder(Path root) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String CONTENTS = "contents";
    private static final String UNFINISHED = ".unfinished";

    /** A complete snapshot. */
    record Snapshot(Path folder, Manifest manifest) {
        String name() {
            return String.valueOf(folder.getFileName());
        }
    }

    Path content(String sha256) {
        return root.resolve(CONTENTS).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Locks the folder until the result is closed. Errors: WrongUse if another backup is running here. */
    OneAtATime lock() throws IOException {
        make(root.toAbsolutePath());
        return OneAtATime.in(root);
    }

    /** Creates a folder for a new snapshot, which is no snapshot until it is {@link #finish finished}. */
    Path begin(Instant at) throws IOException {
        return Files.createDirectories(snapshots().resolve(TIME.format(at) + UNFINISHED));
    }

    private static void make(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            make(parent);
            Files.createDirectory(folder);
            sync(parent);
        }
    }

    /** Makes the contents in these folders survive a power cut, including those that an earlier backup put there. */
    void settle(Set<Path> folders) throws IOException {
        for (var folder : folders) {
            sync(folder);
        }
        if (!folders.isEmpty()) {
            sync(root.resolve(CONTENTS));
        }
        sync(root);
    }

    /** Completes a snapshot whose contents are {@link #settle settled}. From then on it exists, whatever happens. */
    Snapshot finish(Path unfinished, Manifest manifest) throws IOException {
        var file = unfinished.resolve(Manifest.NAME);
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        sync(file);
        var name = String.valueOf(unfinished.getFileName());
        var folder = snapshots().resolve(name.substring(0, name.length() - UNFINISHED.length()));
        sync(unfinished);
        Files.move(unfinished, folder, ATOMIC_MOVE);
        sync(snapshots());
        return new Snapshot(folder, manifest);
    }

    /** The complete snapshots, the oldest first. */
    List<Snapshot> all() throws IOException {
        if (!Files.isDirectory(snapshots())) {
            return List.of();
        }
        try (var folders = Files.list(snapshots())) {
            return folders.filter(folder -> Files.exists(folder.resolve(Manifest.NAME)))
                    .filter(folder -> !folder.toString().endsWith(UNFINISHED))
                    .sorted()
                    .map(BackupFolder::snapshot)
                    .toList();
        }
    }

    /** Finds a snapshot by name, or the latest if the name is empty. Errors: WrongUse if there is none. */
    Snapshot find(String name) throws IOException {
        return all().stream()
                .filter(each -> name.isEmpty() || each.name().equals(name))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new WrongUse(
                        "there is no snapshot" + (name.isEmpty() ? "" : " " + name) + " in " + snapshots()));
    }

    /** Removes snapshots. They are gone even if this is interrupted: whatever is left of them is then cleared as unfinished. */
    void remove(List<Snapshot> old) throws IOException {
        for (var snapshot : old) {
            Files.move(snapshot.folder(), snapshots().resolve(snapshot.name() + UNFINISHED), ATOMIC_MOVE);
        }
        sync(snapshots());
        clearUnfinished();
    }

    /** Deletes what interrupted backups left behind. */
    void clearUnfinished() throws IOException {
        if (Files.isDirectory(snapshots())) {
            try (var folders = Files.newDirectoryStream(snapshots(), "*" + UNFINISHED)) {
                for (var folder : folders) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    /** Makes the content of a file, or the list of a folder's entries, durable. */
    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Snapshot snapshot(Path folder) {
        return new Snapshot(folder, JSON.readValue(folder.resolve(Manifest.NAME), Manifest.class));
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }
}
