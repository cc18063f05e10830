package io.vitrine.library;

import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moving keeps owner, shares and memberships. If an item merges into an existing one instead, the existing one keeps its owner
 * and shares, and becomes a member of the collections of both.
 */
@Component
class Moving implements TransferManner {
    private final Tree tree;
    private final TransferStore transfers;
    private final MoveStore store;
    private final FolderStore folders;

    Moving(Tree tree, TransferStore transfers, MoveStore store, FolderStore folders) {
        this.tree = tree;
        this.transfers = transfers;
        this.store = store;
        this.folders = folders;
    }

    @Override
    public Level needs() {
        return Level.MANAGE;
    }

    @Override
    public String verb() {
        return "move";
    }

    @Override
    public String word() {
        return "moved";
    }

    @Override
    public List<Outcome> files(
            Step step, List<NodeRecord> files, Map<String, NodeRecord> namesakes, TransferStore.Place place) {
        var outcomes = new ArrayList<Outcome>();
        var free = files.stream()
                .filter(file -> !namesakes.containsKey(file.getName()))
                .toList();
        if (!free.isEmpty()) {
            store.relocate(step.sql(), free, place, step.at());
            free.forEach(file -> outcomes.add(new Outcome(file, file.getId(), false)));
        }
        var versions = transfers.versions(step.sql(), files, true);
        for (var file : files) {
            var into = namesakes.get(file.getName());
            if (into != null) {
                store.merge(step.sql(), file, into, versions.getOrDefault(file.getId(), List.of()), step.at());
                outcomes.add(new Outcome(file, into.getId(), true));
            }
        }
        return outcomes;
    }

    @Override
    public Into folder(Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place) {
        var below = tree.holdBelow(step.sql(), Set.of(folder.id().value()));
        var from = tree.pathOf(step.sql(), folder.id()).orElseThrow();
        var way = new FolderStore.Way(from, Paths.join(place.path(), row.getName()), step.at());
        folders.move(step.sql(), folder, below, place.folder(), way);
        return new Into(folder.id(), true, false);
    }

    @Override
    public void leave(Step step, Allowed<NodeId> folder, Allowed<NodeId> into) {
        if (transfers.isEmpty(step.sql(), folder)) {
            store.dissolve(step.sql(), folder, into, step.at());
        }
    }
}
