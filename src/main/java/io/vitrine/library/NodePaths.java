package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Tree;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds files and folders by their paths and locks them, for a change in the same transaction: they stay in place until it
 * ends. An item that somebody else renamed, moved or deleted during the wait for its lock is not found.
 *
 * <p>Errors of all methods: those of {@link Access#require}.
 */
@Component
class NodePaths {
    private static final NodeId NOTHING = NodeId.of("");

    private final Access access;
    private final Tree tree;

    NodePaths(Access access, Tree tree) {
        this.access = access;
        this.tree = tree;
    }

    /** Finds a folder to change. */
    NodeId folder(DSLContext sql, Viewer viewer, Level level, String path) {
        var stored = Paths.of(path);
        return kept(sql, viewer, level, () -> tree.folderAt(sql, stored), tree::hold);
    }

    /** Finds a folder to put something into; others may do the same at the same time. */
    NodeId target(DSLContext sql, Viewer viewer, Level level, String path) {
        var stored = Paths.of(path);
        return kept(sql, viewer, level, () -> tree.folderAt(sql, stored), tree::keep);
    }

    /** Finds a file to change. */
    NodeId file(DSLContext sql, Viewer viewer, Level level, String path) {
        var folder = Paths.of(Paths.parent(path));
        var name = Names.of(Paths.name(path));
        Supplier<Optional<NodeId>> look = () -> tree.folderAt(sql, folder)
                .flatMap(around -> tree.childOf(sql, around, name))
                .filter(found -> tree.pathOf(sql, found).isEmpty());
        return kept(sql, viewer, level, look, tree::hold);
    }

    /** Checks access before waiting for the lock, so that nobody waits for something hidden. */
    private NodeId kept(
            DSLContext sql,
            Viewer viewer,
            Level level,
            Supplier<Optional<NodeId>> look,
            BiPredicate<DSLContext, NodeId> keep) {
        while (true) {
            var found = look.get().orElse(NOTHING);
            access.require(sql, viewer, level, found);
            if (keep.test(sql, found) && look.get().equals(Optional.of(found))) {
                return found;
            }
        }
    }

    /** Errors: invalid-path, if the path is missing. */
    static String required(String field, @Nullable String path) {
        if (path == null || path.isBlank()) {
            throw Problem.invalidField("invalid-path", field, CommonFault.REQUIRED);
        }
        return path;
    }
}
