package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Nodes;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Row;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.jobs.Jobs;
import io.vitrine.library.content.FactsJob;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records events for changes to files and folders, and provides the time of these changes. */
@Component
class Journal {
    private final Events events;
    private final Clock clock;
    private final Jobs jobs;

    Journal(Events events, Clock clock, Jobs jobs) {
        this.events = events;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** The current time, in milliseconds. */
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

    /** Also enqueues the job that reads the facts of the version, if there can be any. */
    void uploaded(DSLContext sql, Viewer viewer, NodeId file, String path, Version version) {
        if (FactsJob.isWorthwhile(version.facts().mime())) {
            jobs.enqueue(sql, FactsJob.TYPE, new FactsJob(version.id()));
        }
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

    /** Records one event for each node, with the old and new values. */
    void described(
            DSLContext sql, Viewer viewer, Map<NodeId, Row> rows, Map<NodeId, DescriptionStore.Changed> changes) {
        events.record(
                sql,
                viewer,
                changes.entrySet().stream()
                        .map(change -> described(
                                change.getKey(), Objects.requireNonNull(rows.get(change.getKey())), change.getValue()))
                        .toList());
    }

    private static Event described(NodeId id, Row row, DescriptionStore.Changed change) {
        var details = new HashMap<String, Object>();
        tell(details, "tags", change.before().tags(), change.after().tags());
        tell(
                details,
                "customCoordinates",
                change.before().coordinates(),
                change.after().coordinates());
        tell(details, "description", change.before().text(), change.after().text());
        tell(
                details,
                "customMetadata",
                change.before().metadata(),
                change.after().metadata());
        return Event.of(kind(row) + ".update", id, AssetRow.path(row), details);
    }

    private static void tell(
            Map<String, Object> details, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            var change = new HashMap<String, @Nullable Object>();
            change.put("from", before);
            change.put("to", after);
            details.put(what, change);
        }
    }

    /** Records one event for each deleted item; the event of a folder only counts what was below it. */
    void trashed(DSLContext sql, Viewer viewer, TrashStore.Gone gone) {
        events.record(
                sql,
                viewer,
                gone.rows().stream()
                        .map(row -> Event.of(
                                kind(row) + ".delete",
                                new NodeId(row.get(NODE.ID)),
                                AssetRow.path(row),
                                AssetRow.isFile(row) ? Map.of() : extent(gone, row.get(NODE.ID))))
                        .toList());
    }

    private static Map<String, Object> extent(TrashStore.Gone gone, long id) {
        var extent = gone.extents().getOrDefault(id, TrashStore.Extent.NOTHING);
        return Map.of("files", extent.files(), "folders", extent.folders());
    }

    /**
     * Records one event for each named item, on the file or folder that it became.
     *
     * @param paths the paths of the folders that the items were in, by id
     */
    void transferred(
            TransferManner.Step step,
            TransferManner manner,
            List<TransferManner.Outcome> outcomes,
            Map<Long, String> paths,
            TransferStore.Place place) {
        events.record(
                step.sql(),
                step.viewer(),
                outcomes.stream()
                        .map(outcome -> {
                            var row = outcome.node();
                            return Event.of(
                                    (row.getKind() == Nodes.FILE ? "file." : "folder.") + manner.verb(),
                                    new NodeId(outcome.result()),
                                    Paths.join(place.path(), row.getName()),
                                    Map.of(
                                            "from", TransferParts.from(row, paths),
                                            "fromId", Ids.show(row.getId()),
                                            "merged", outcome.isMerged()));
                        })
                        .toList());
    }

    void version(DSLContext sql, Viewer viewer, String action, AssetView.FileView file, VersionStore.Stored version) {
        var details = Map.<String, Object>of("versionId", version.id().toString(), "number", version.number());
        events.record(sql, viewer, Event.of(action, file.id(), file.filePath(), details));
    }

    void published(DSLContext sql, Viewer viewer, Collection<Row> rows, Publishing.Wish wish) {
        var details = Map.<String, Object>of("allVersions", wish.allVersions());
        events.record(
                sql,
                viewer,
                rows.stream()
                        .map(row -> Event.of(
                                wish.isPublished() ? "file.publish" : "file.unpublish",
                                new NodeId(row.get(NODE.ID)),
                                AssetRow.path(row),
                                details))
                        .toList());
    }

    /** @param restored the restored items, each with its new path */
    void restored(DSLContext sql, Viewer viewer, Map<RestoreStore.Trashed, String> restored) {
        events.record(
                sql,
                viewer,
                restored.entrySet().stream()
                        .map(entry -> Event.of(
                                (entry.getKey().isFile() ? "file" : "folder") + ".restore",
                                entry.getKey().id(),
                                entry.getValue(),
                                Map.of("from", entry.getKey().path())))
                        .toList());
    }

    void purged(DSLContext sql, Viewer viewer, PurgeStore.Top top) {
        var details = Map.<String, Object>of("files", top.files(), "folders", top.folders());
        var action = (top.isFile() ? "file" : "folder") + ".purge";
        events.record(sql, viewer, Event.of(action, top.id(), top.path(), details));
    }

    private static String kind(Row row) {
        return AssetRow.isFile(row) ? "file" : "folder";
    }
}
