package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Creates the missing folders of a path, in the caller's transaction. */
@Component
class NewFolders {
    private final Access access;
    private final Tree tree;
    private final Destinations destinations;
    private final FolderStore store;
    private final Journal journal;

    NewFolders(Access access, Tree tree, Destinations destinations, FolderStore store, Journal journal) {
        this.access = access;
        this.tree = tree;
        this.destinations = destinations;
        this.store = store;
        this.journal = journal;
    }

    /**
     * Creates the missing folders; each belongs to the viewer and gets an event.
     *
     * <p>Errors: those of {@link Destinations#require}; name-taken, if a file has the name of a missing folder.
     *
     * @return the last folder created; empty if the whole path exists
     */
    Optional<NodeId> make(DSLContext sql, Viewer viewer, String path) {
        var place = destinations.hold(sql, path);
        var below = destinations.require(sql, viewer, place, Paths.parent(path));
        if (place.exists()) {
            return Optional.empty();
        }
        var first = place.missing().getFirst();
        if (tree.childOf(sql, place.folder(), first).isPresent()) {
            throw Names.taken(first);
        }
        var chain = chain(place);
        store.insert(sql, below, chain, viewer.user().map(UserId::value).orElse(null), journal.now());
        journal.foldersMade(sql, viewer, chain);
        return Optional.of(chain.getLast().id());
    }

    /** As {@link #make}, but returns the proof that the viewer may put something into the last folder of the path. */
    Allowed<NodeId> ensure(DSLContext sql, Viewer viewer, String path) {
        var folder = make(sql, viewer, path).or(() -> tree.folderAt(sql, path));
        return access.require(sql, viewer, Level.CONTRIBUTE, folder.orElseGet(() -> NodeId.of("")));
    }

    private static List<FolderStore.NewFolder> chain(Destination place) {
        var chain = new ArrayList<FolderStore.NewFolder>();
        var parent = place.folder();
        var path = place.path();
        for (var name : place.missing()) {
            path = Paths.join(path, name);
            chain.add(new FolderStore.NewFolder(NodeId.next(), parent, path));
            parent = chain.getLast().id();
        }
        return chain;
    }
}
