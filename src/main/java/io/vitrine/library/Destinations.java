package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Finds the place for something new by its path, and checks access to it. The viewer's level on the last existing folder
 * decides; a missing folder and a folder that the viewer may not see get the same answer.
 */
@Component
class Destinations {
    private final Tree tree;
    private final Access access;

    Destinations(Tree tree, Access access) {
        this.tree = tree;
        this.access = access;
    }

    /** Finds the destination of a path for any viewer; grants nothing. */
    Destination find(DSLContext sql, String path) {
        var way = Paths.downTo(path);
        var found = tree.foldersAt(sql, way);
        var depth = way.size() - 1;
        while (!found.containsKey(way.get(depth))) {
            depth--;
        }
        var missing =
                way.subList(depth + 1, way.size()).stream().map(Paths::name).toList();
        return new Destination(
                Optional.ofNullable(found.get(way.get(depth))).orElse(NodeId.ROOT), way.get(depth), missing);
    }

    /** As {@link #find}, with the last existing folder locked until the transaction ends. */
    Destination hold(DSLContext sql, String path) {
        for (var place = find(sql, path); ; ) {
            var held = tree.hold(sql, place.folder());
            var now = find(sql, path);
            if (held && now.equals(place)) {
                return place;
            }
            place = now;
        }
    }

    /**
     * The proof that the viewer may put something into the folder at the end of a path.
     *
     * <p>Errors: not found and forbidden, as in {@link Access#require}; forbidden instead of not found for the root, which
     * everybody knows to exist even without a level on it.
     *
     * @param parent the path of the folder that is to hold the new item
     */
    Allowed<NodeId> require(DSLContext sql, Viewer viewer, Destination place, String parent) {
        if (parent.equals(Paths.ROOT)
                && access.levels(sql, viewer, List.of(place.folder())).of(place.folder()) == Level.NONE) {
            throw Problem.forbidden("forbidden", "You can neither create nor upload at the root of the library");
        }
        return access.require(sql, viewer, Level.CONTRIBUTE, place.folder());
    }
}
