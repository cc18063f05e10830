package io.vitrine.access;

import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Lays out the region of everything on and below some nodes; files are counted, not read. SQL only. */
@Component
class RegionStore {
    /**
     * A region and the conditions that find its rows of {@code node}.
     *
     * @param roots ids of the nodes on and below which the region lies
     */
    record Laid(Region region, Select<Record1<Long>> roots, List<Long> folderRoots) {
        /** Disjoint conditions whose union is the nodes of the region and the folders around it. */
        List<Condition> parts() {
            return List.of(
                    NODE.ID.in(folders(folderRoots)),
                    NODE.PARENT_ID.in(folders(folderRoots)).and(NODE.KIND.eq(Nodes.FILE)),
                    NODE.ID
                            .in(roots)
                            .and(NODE.KIND.eq(Nodes.FILE))
                            .and(Nodes.LIVE)
                            .and(NODE.PARENT_ID.notIn(folders(folderRoots))),
                    Dialect.in(NODE.ID, region.above()));
        }

        /** The same as one condition, for rows that are found by other means. */
        Condition contains() {
            return Nodes.ANCHOR
                    .in(folders(folderRoots))
                    .or(Dialect.unindexed(NODE.ID).in(roots).and(Nodes.LIVE))
                    .or(Dialect.in(Dialect.unindexed(NODE.ID), region.above()));
        }
    }

    Laid lay(DSLContext sql, Select<Record1<Long>> roots) {
        var folderRoots = sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.ID.in(roots))
                .and(NODE.KIND.eq(Nodes.FOLDER))
                .fetch(NODE.ID);
        var folders = sql.selectDistinct(FOLDER_CLOSURE.DESCENDANT, NODE.PARENT_ID)
                .from(FOLDER_CLOSURE)
                .join(NODE)
                .on(NODE.ID.eq(FOLDER_CLOSURE.DESCENDANT))
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, folderRoots))
                .fetch(row -> new Region.Folder(row.value1(), row.value2()));
        var region = new Region(
                folders,
                filesIn(sql, NODE.PARENT_ID.in(folders(folderRoots))),
                filesIn(sql, NODE.ID.in(roots).and(Nodes.LIVE).and(NODE.PARENT_ID.notIn(folders(folderRoots)))));
        sql.select(FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.DESCENDANT, region.outer(folders)))
                .forEach(row -> region.isAbove(row.value1(), row.value2()));
        return new Laid(region, roots, folderRoots);
    }

    private static Map<Long, Integer> filesIn(DSLContext sql, Condition which) {
        return sql.select(NODE.PARENT_ID, count())
                .from(NODE)
                .where(which)
                .and(NODE.KIND.eq(Nodes.FILE))
                .groupBy(NODE.PARENT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Nodes by ids. */
    static Select<Record1<Long>> nodes(Collection<Long> ids) {
        return select(NODE.ID).from(NODE).where(Dialect.in(NODE.ID, ids));
    }

    private static Select<Record1<Long>> folders(Collection<Long> roots) {
        return selectDistinct(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, roots));
    }
}
