package io.vitrine.backup;

import static io.vitrine.db.schema.Tables.BLOB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Removes old snapshots, and the contents that only they needed. */
record Pruning(BackupFolder folder) {
    /** Keeps this many snapshots, the newest, and returns how many were removed. */
    int keep(int number) throws IOException {
        var all = folder.all();
        var old = all.subList(0, Math.max(0, all.size() - number));
        if (!old.isEmpty()) {
            folder.remove(old);
            removeUnneeded(needed());
        }
        return old.size();
    }

    private Set<String> needed() throws IOException {
        var needed = new HashSet<String>();
        for (var snapshot : folder.all()) {
            var blobs = snapshot.manifest().tables().stream()
                    .filter(table -> table.name().equals(BLOB.getName()))
                    .findAny()
                    .orElseThrow();
            var column = blobs.columns().indexOf(BLOB.SHA256.getName());
            RowsReader.read(
                    RowsReader.file(snapshot.folder(), blobs.name()),
                    rows -> rows.forEach(row -> needed.add(String.valueOf(row[column]))));
        }
        return needed;
    }

    private void removeUnneeded(Set<String> needed) throws IOException {
        var contents = folder.root().resolve("contents");
        if (!Files.isDirectory(contents)) {
            return;
        }
        try (var files = Files.walk(contents)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!needed.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
