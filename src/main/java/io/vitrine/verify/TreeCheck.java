package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Nodes;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Checks that the folders form a tree, and that their paths and closure rows agree with their parents. */
final class TreeCheck implements Check {
    private static final int DEEPER_THAN_ANY = 1000;

    private final Db db;

    TreeCheck(Db db) {
        this.db = db;
    }

    /** {@code isTop}: whether the folder itself was deleted, and so is in the trash with everything below it. */
    record Place(
            @Nullable Long parent, String name, @Nullable String path, boolean isTop) {}

    record Step(long ancestor, int depth) {}

    @Override
    public String title() {
        return "Walking the folders";
    }

    @Override
    public void run(Report report, Progress progress) {
        db.read(sql -> {
            var places = places(sql);
            report.checked("folders", places.size());
            checkClosure(sql, places, report);
            places.forEach((id, place) -> checkPath(id, place, places, report));
            checkParents(sql, report);
            checkTrash(sql, report);
            return sql;
        });
    }

    static Map<Long, Place> places(DSLContext sql) {
        var places = new HashMap<Long, Place>();
        sql.select(NODE.ID, NODE.PARENT_ID, NODE.NAME, FOLDER.PATH, TRASH.NODE_ID)
                .from(NODE)
                .leftJoin(FOLDER)
                .on(FOLDER.ID.eq(NODE.ID))
                .leftJoin(TRASH)
                .on(TRASH.NODE_ID.eq(NODE.ID))
                .where(NODE.KIND.eq(Nodes.FOLDER))
                .forEach(row -> places.put(
                        row.value1(), new Place(row.value2(), row.value3(), row.value4(), row.value5() != null)));
        return places;
    }

    /**
     * The path that the folder must have, by the path of its parent; its own path if it is in the trash or the parent has none.
     */
    static @Nullable String path(long id, Place place, Map<Long, Place> places) {
        if (id == NodeId.ROOT.value()) {
            return "/";
        }
        if (isTrashed(id, places)) {
            return null;
        }
        var parent = place.parent() == null ? null : places.get(place.parent());
        if (parent == null || parent.path() == null) {
            return place.path();
        }
        return (parent.path().equals("/") ? "" : parent.path()) + "/" + place.name();
    }

    private static void checkPath(long id, Place place, Map<Long, Place> places, Report report) {
        if (isTrashed(id, places)) {
            if (place.path() != null) {
                report.found("folder-path", shown(id), "is in the trash but has the path " + place.path());
            }
            return;
        }
        var expected = path(id, place, places);
        if (place.path() == null) {
            report.found("folder-path", shown(id), "the folder '" + place.name() + "' has no path");
        } else if (!place.path().equals(expected)) {
            report.found("folder-path", shown(id), "the path is " + place.path() + " and should be " + expected);
        }
    }

    static Map<Long, List<Step>> stored(DSLContext sql) {
        var stored = new HashMap<Long, List<Step>>();
        sql.select(FOLDER_CLOSURE.DESCENDANT, FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DEPTH)
                .from(FOLDER_CLOSURE)
                .orderBy(FOLDER_CLOSURE.DESCENDANT, FOLDER_CLOSURE.DEPTH, FOLDER_CLOSURE.ANCESTOR)
                .forEach(row -> stored.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Step(row.value2(), row.value3())));
        return stored;
    }

    private static void checkClosure(DSLContext sql, Map<Long, Place> places, Report report) {
        var stored = stored(sql);
        for (var id : places.keySet()) {
            var expected = steps(id, places);
            var found = stored.getOrDefault(id, List.of());
            if (!found.equals(expected)) {
                report.found(
                        "closure",
                        shown(id),
                        "the ancestors are " + shown(found) + " and should be " + shown(expected));
            }
        }
        stored.keySet().stream()
                .filter(id -> !places.containsKey(id))
                .forEach(id -> report.found("closure", shown(id), "has ancestors but is not a folder"));
    }

    private static boolean isTrashed(long id, Map<Long, Place> places) {
        return way(id, places).stream()
                .map(step -> places.get(step.ancestor()))
                .anyMatch(place -> place != null && place.isTop());
    }

    /** The closure rows that a folder must have. */
    static List<Step> steps(long id, Map<Long, Place> places) {
        return isTrashed(id, places) ? List.of() : way(id, places);
    }

    private static List<Step> way(long from, Map<Long, Place> places) {
        var way = new ArrayList<Step>();
        Long at = from;
        while (at != null && way.size() < DEEPER_THAN_ANY) {
            way.add(new Step(at, way.size()));
            var place = places.get(at);
            at = place == null ? null : place.parent();
        }
        return way;
    }

    private static void checkParents(DSLContext sql, Report report) {
        var parent = NODE.as("parent");
        sql.select(NODE.ID, NODE.NAME)
                .from(NODE)
                .where(NODE.ID.ne(NodeId.ROOT.value()))
                .and(notExists(selectOne()
                        .from(parent)
                        .where(parent.ID.eq(NODE.PARENT_ID))
                        .and(parent.KIND.eq(Nodes.FOLDER))))
                .and(notExists(selectOne().from(TRASH).where(TRASH.NODE_ID.eq(NODE.ID))))
                .forEach(row -> report.found("parent", shown(row.value1()), "'" + row.value2() + "' is in no folder"));
    }

    /** Checks that nothing in the trash is in a folder. */
    private static void checkTrash(DSLContext sql, Report report) {
        report.checked("trash", sql.fetchCount(TRASH));
        sql.select(NODE.ID, NODE.NAME)
                .from(TRASH)
                .join(NODE)
                .on(NODE.ID.eq(TRASH.NODE_ID))
                .where(NODE.PARENT_ID.isNotNull())
                .forEach(row -> report.found(
                        "trash", shown(row.value1()), "'" + row.value2() + "' is in the trash and in a folder"));
    }

    private static String shown(long id) {
        return "node " + Ids.show(id);
    }

    private static String shown(List<Step> way) {
        return way.stream()
                .map(step -> Ids.show(step.ancestor()) + "@" + step.depth())
                .toList()
                .toString();
    }
}
