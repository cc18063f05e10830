package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Row;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is written down about changes of files and folders, and the time at which they happen. */
@Component
class Journal {
    private final Events events;
    private final Clock clock;

    Journal(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** In milliseconds. */
    long now() {
        return clock.millis();
    }

    void foldersMade(DSLContext sql, Viewer viewer, List<FolderStore.NewFolder> made) {
        events.record(
                sql,
                viewer,
                made.stream()
                        .map(folder -> Event.of("folder.create", folder.id(), folder.path(), Map.of()))
                        .toList());
    }

    void uploaded(DSLContext sql, Viewer viewer, NodeId file, String path, Version version) {
        var action = version.number() == 1 ? "file.create" : "file.addVersion";
        var details = Map.<String, Object>of(
                "versionId", version.id().toString(),
                "number", version.number(),
                "size", version.content().size(),
                "mime", version.facts().mime());
        events.record(sql, viewer, Event.of(action, file, path, details));
    }

    void renamed(DSLContext sql, Viewer viewer, Row row, String from, String to) {
        var action = kind(row) + ".rename";
        events.record(sql, viewer, Event.of(action, new NodeId(row.get(NODE.ID)), to, Map.of("from", from, "to", to)));
    }

    /** One event for each that was asked for; what went along below a folder is told by number. */
    void deleted(DSLContext sql, Viewer viewer, Collection<Row> tops, NodeStore.Removed removed) {
        var details = Map.<String, Object>of("files", removed.files(), "folders", removed.folders());
        events.record(
                sql,
                viewer,
                tops.stream()
                        .map(row -> Event.of(
                                kind(row) + ".delete",
                                new NodeId(row.get(NODE.ID)),
                                AssetRow.path(row),
                                AssetRow.isFile(row) ? Map.of() : details))
                        .toList());
    }

    private static String kind(Row row) {
        return AssetRow.isFile(row) ? "file" : "folder";
    }
}
