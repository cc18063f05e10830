package io.vitrine.history;

import io.vitrine.access.Access;
import io.vitrine.access.AccessView;
import io.vitrine.access.Allowed;
import io.vitrine.access.NameStore;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Tells events to one viewer, many at once, in a fixed number of queries. */
@Component
class Teller {
    private final Access access;
    private final Tree tree;
    private final NameStore names;
    private final ObjectMapper json;

    Teller(Access access, Tree tree, NameStore names, ObjectMapper json) {
        this.access = access;
        this.tree = tree;
        this.names = names;
        this.json = json;
    }

    /** The entries that the viewer is told, in the given order. */
    List<HistoryEntry> tell(
            DSLContext sql, Viewer viewer, Allowed<? extends ObjectId> object, List<EventRecord> events) {
        var recorded = events.stream().map(event -> Recorded.of(event, json)).toList();
        var known = new Known(
                viewer,
                object.level(),
                folders(sql, viewer, all(recorded, Recorded::folders)),
                assets(sql, viewer, all(recorded, Recorded::nodes)),
                names.principals(sql, all(recorded, Recorded::principals)));
        return recorded.stream().flatMap(known::entry).toList();
    }

    /** The paths at which there is a folder today that the viewer may see. */
    private Set<String> folders(DSLContext sql, Viewer viewer, Set<String> paths) {
        var found = tree.foldersAt(sql, paths);
        var seen = access.levels(sql, viewer, found.values()).allowed(Level.VIEW);
        return found.entrySet().stream()
                .filter(folder -> seen.contains(folder.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<Long, AccessView.Named> assets(DSLContext sql, Viewer viewer, Set<NodeId> ids) {
        return names.objects(sql, access.levels(sql, viewer, ids).allowed(Level.VIEW));
    }

    private static <T> Set<T> all(List<Recorded> recorded, Function<Recorded, Stream<T>> part) {
        return recorded.stream().flatMap(part).collect(Collectors.toSet());
    }
}
