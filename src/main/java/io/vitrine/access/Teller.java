package io.vitrine.access;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks up the names that ways mention, in a fixed number of queries. */
@Component
class Teller {
    private final Access access;
    private final NameStore names;

    Teller(Access access, NameStore names) {
        this.access = access;
        this.names = names;
    }

    /** @param also principals to name besides those of the ways */
    Told tell(DSLContext sql, Viewer viewer, List<Way> ways, Set<Long> also) {
        var people = new HashSet<>(also);
        var folders = new HashSet<NodeId>();
        var collections = new HashSet<CollectionId>();
        for (var way : ways) {
            people.add(way.principal());
            folders.add(new NodeId(way.at()));
            if (way.by() != null) {
                people.add(way.by());
            }
            if (way.collection() != null) {
                collections.add(new CollectionId(way.collection()));
            }
        }
        return new Told(
                names.principals(sql, people),
                names.groupsOf(sql, people),
                names.folderPaths(sql, access.levels(sql, viewer, folders).allowed(Level.VIEW)),
                names.collectionNames(
                        sql, access.levels(sql, viewer, collections).allowed(Level.VIEW)));
    }
}
