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
 * Sort keys that no index covers: the key is looked up for each row of the listed place, and the rows are then sorted. The
 * viewer's level is also a key of this kind, provided by {@code access}.
 */
public final class AssetOrder {
    /** The name, in requests, of the order by the viewer's level. */
    public static final String BY_LEVEL = "level";

    /** A placeholder for the level until the viewer is known. */
    public static final Field<Long> NO_LEVEL = inline(0L);

    private AssetOrder() {}

    /** Whether the word names the order by level, ascending or descending. This order differs from viewer to viewer. */
    public static boolean isByLevel(String word) {
        return word.equals(BY_LEVEL) || word.equals("-" + BY_LEVEL);
    }

    /** The number of pixels of a version; 0 if it is not a picture, and for folders. */
    public static Field<Long> dimensions(Field<Integer> width, Field<Integer> height) {
        return coalesce(cast(width, SQLDataType.BIGINT).times(height), inline(0L));
    }

    /** The number of pixels of a node's current version. */
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

    /**
     * The name of a node's owner, folded for comparison; everyone who sees the node may see this name. Nodes without an owner
     * come first.
     */
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
