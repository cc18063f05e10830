package io.vitrine.library;

import io.vitrine.access.Tree;
import io.vitrine.base.CommonFault;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds files and folders by their paths, whoever may see them; what is not there has an id that nothing has. */
@Component
class NodePaths {
    private static final NodeId NOTHING = NodeId.of("");

    private final Tree tree;

    NodePaths(Tree tree) {
        this.tree = tree;
    }

    NodeId folder(DSLContext sql, String path) {
        return tree.folderAt(sql, Paths.of(path)).orElse(NOTHING);
    }

    NodeId file(DSLContext sql, String path) {
        var name = Names.of(Paths.name(path));
        return tree.folderAt(sql, Paths.of(Paths.parent(path)))
                .flatMap(folder -> tree.childOf(sql, folder, name))
                .filter(found -> tree.pathOf(sql, found).isEmpty())
                .orElse(NOTHING);
    }

    /** Errors: invalid-path, where there is none. */
    static String required(String field, @Nullable String path) {
        if (path == null || path.isBlank()) {
            throw Problem.invalidField("invalid-path", field, CommonFault.REQUIRED);
        }
        return path;
    }
}
