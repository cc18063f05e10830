package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * What lists can be sorted by that no index has: it is looked up for each row of the place, and these are sorted. The level of who
 * asks is another of the kind, which access gives.
 */
public final class AssetOrder {
    /** How requests name the order by the level of who asks. */
    public static final String BY_LEVEL = "level";

    /** Stands for the level until it is known who asks. */
    public static final Field<Long> NO_LEVEL = inline(0L);

    private AssetOrder() {}

    /** Whether this names that order, from either end: it is another one for each who asks. */
    public static boolean isByLevel(String word) {
        return word.equals(BY_LEVEL) || word.equals("-" + BY_LEVEL);
    }

    /** The number of pixels of a version; none where it is no picture, and of folders. */
    public static Field<Long> dimensions(Field<Integer> width, Field<Integer> height) {
        return coalesce(cast(width, SQLDataType.BIGINT).times(height), inline(0L));
    }

    /** The same of the current version of a node. */
    public static Field<Long> dimensions(Field<Long> node) {
        var sized = NODE.as("sized");
        var current = FILE_VERSION.as("sized_version");
        var pixels = select(dimensions(current.WIDTH, current.HEIGHT))
                .from(sized)
                .join(current)
                .on(current.ID.eq(sized.VERSION_ID))
                .where(sized.ID.eq(node));
        return coalesce(field(pixels), inline(0L));
    }

    /** The name of a node's owner, as names are compared; whoever sees the node is shown it. What nobody owns comes first. */
    public static Field<String> owner(Field<Long> node) {
        var owned = NODE.as("owned");
        var owner = APP_USER.as("owning");
        var name = select(owner.NAME_KEY)
                .from(owned)
                .join(owner)
                .on(owner.ID.eq(owned.OWNER_ID))
                .where(owned.ID.eq(node));
        return coalesce(field(name), inline(""));
    }
}
