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
 * Finds files and folders by their paths, for whoever changes them in the same transaction: until it ends they stay there. What
 * somebody else renamed, moved or deleted while one waited for them is not there any more.
 *
 * <p>Errors of all: those of {@link Access#require}.
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

    /** A folder that is to be changed. */
    NodeId folder(DSLContext sql, Viewer viewer, Level level, String path) {
        var stored = Paths.of(path);
        return kept(sql, viewer, level, () -> tree.folderAt(sql, stored), tree::hold);
    }

    /** A folder that something is put into, which others may do at the same time. */
    NodeId target(DSLContext sql, Viewer viewer, Level level, String path) {
        var stored = Paths.of(path);
        return kept(sql, viewer, level, () -> tree.folderAt(sql, stored), tree::keep);
    }

    /** A file that is to be changed. */
    NodeId file(DSLContext sql, Viewer viewer, Level level, String path) {
        var folder = Paths.of(Paths.parent(path));
        var name = Names.of(Paths.name(path));
        Supplier<Optional<NodeId>> look = () -> tree.folderAt(sql, folder)
                .flatMap(around -> tree.childOf(sql, around, name))
                .filter(found -> tree.pathOf(sql, found).isEmpty());
        return kept(sql, viewer, level, look, tree::hold);
    }

    /** Nobody has to wait for what is hidden: first comes the look whether it may be had at all. */
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

    /** Errors: invalid-path, where there is none. */
    static String required(String field, @Nullable String path) {
        if (path == null || path.isBlank()) {
            throw Problem.invalidField("invalid-path", field, CommonFault.REQUIRED);
        }
        return path;
    }
}
