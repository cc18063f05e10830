package io.vitrine.library;

import io.vitrine.access.Allowed;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Copying leaves the source unchanged. The copy belongs to the user who makes it. If the target folder has a file of the same
 * name, that file gets the copied versions as its newest, and keeps its owner and shares.
 */
@Component
class Copying implements TransferManner {
    private final TransferStore transfers;
    private final CopyStore store;
    private final VersionMergeStore merges;

    Copying(TransferStore transfers, CopyStore store, VersionMergeStore merges) {
        this.transfers = transfers;
        this.store = store;
        this.merges = merges;
    }

    @Override
    public Level needs() {
        return Level.CONTRIBUTE;
    }

    @Override
    public String verb() {
        return "copy";
    }

    @Override
    public String word() {
        return "copied";
    }

    @Override
    public List<Outcome> files(
            Step step, List<NodeRecord> files, Map<String, NodeRecord> namesakes, TransferStore.Place place) {
        var outcomes = new ArrayList<Outcome>();
        var versions = transfers.versions(step.sql(), files, step.withVersions());
        var free = files.stream()
                .filter(file -> !namesakes.containsKey(file.getName()))
                .toList();
        if (!free.isEmpty()) {
            var copies = store.files(step.sql(), free, versions, place, maker(step));
            free.forEach(file -> outcomes.add(new Outcome(file, copies.getOrDefault(file.getId(), 0L), false)));
        }
        for (var file : files) {
            var into = namesakes.get(file.getName());
            if (into != null) {
                merges.copy(step.sql(), file, into, versions.getOrDefault(file.getId(), List.of()), step.at());
                outcomes.add(new Outcome(file, into.getId(), true));
            }
        }
        return outcomes;
    }

    @Override
    public Into folder(Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place) {
        return new Into(store.folder(step.sql(), row, place, maker(step)), false, false);
    }

    @Override
    public void leave(Step step, Allowed<NodeId> folder, Allowed<NodeId> into) {}

    private static CopyStore.Maker maker(Step step) {
        return new CopyStore.Maker(step.viewer().user().map(UserId::value).orElse(null), step.at());
    }
}
