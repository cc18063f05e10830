package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** Rewrites the closure rows and paths of folders that do not agree with their parents. */
final class TreeRepair {
    private TreeRepair() {}

    /** Returns how many folders were repaired. */
    static int run(DSLContext sql) {
        var places = TreeCheck.places(sql);
        var stored = TreeCheck.stored(sql);
        var named = places.keySet().stream()
                .sorted(Comparator.comparingInt(
                        id -> TreeCheck.steps(id, places).size()))
                .filter(id -> isNamed(sql, id, places))
                .count();
        var wrong = places.keySet().stream()
                .filter(id -> !stored.getOrDefault(id, List.of()).equals(TreeCheck.steps(id, places)))
                .toList();
        wrong.forEach(id -> replace(sql, id, TreeCheck.steps(id, places)));
        var hidden =
                places.keySet().stream().filter(id -> isHidden(sql, id, places)).count();
        return Math.max((int) (named + hidden), wrong.size());
    }

    private static void replace(DSLContext sql, long id, List<TreeCheck.Step> way) {
        sql.deleteFrom(FOLDER_CLOSURE).where(FOLDER_CLOSURE.DESCENDANT.eq(id)).execute();
        for (var step : way) {
            sql.insertInto(FOLDER_CLOSURE, FOLDER_CLOSURE.DESCENDANT, FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DEPTH)
                    .values(id, step.ancestor(), step.depth())
                    .execute();
        }
    }

    /** Takes its path from a folder in the trash, with which it would be in the tree; closure rows must not refer to it any more. */
    private static boolean isHidden(DSLContext sql, long id, Map<Long, TreeCheck.Place> places) {
        var place = Objects.requireNonNull(places.get(id));
        return place.path() != null
                && TreeCheck.path(id, place, places) == null
                && sql.deleteFrom(FOLDER).where(FOLDER.ID.eq(id)).execute() > 0;
    }

    /** Gives a folder in the tree its path; closure rows can only refer to it with one. */
    private static boolean isNamed(DSLContext sql, long id, Map<Long, TreeCheck.Place> places) {
        var place = Objects.requireNonNull(places.get(id));
        var expected = TreeCheck.path(id, place, places);
        if (expected == null || expected.equals(place.path())) {
            return false;
        }
        places.put(id, new TreeCheck.Place(place.parent(), place.name(), expected, place.isTop()));
        return sql.insertInto(FOLDER, FOLDER.ID, FOLDER.PATH)
                        .values(id, expected)
                        .onConflict(FOLDER.ID)
                        .doUpdate()
                        .set(FOLDER.PATH, expected)
                        .execute()
                > 0;
    }
}
