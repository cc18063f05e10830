package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Nodes;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.library.Paths;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The filters that ImageKit's API has besides its queries. */
final class Compatible {
    private Compatible() {}

    /** Assets in this folder itself. Errors: invalid-name, invalid-path. */
    static Condition within(@Nullable String path) {
        return path == null
                ? noCondition()
                : NODE.PARENT_ID.eq(select(FOLDER.ID).from(FOLDER).where(FOLDER.PATH.eq(Paths.of(path))));
    }

    /** Errors: invalid-file-type. */
    static Condition ofType(@Nullable String fileType) {
        var isImage = NODE.KIND.eq(Nodes.FILE).and(NODE.MIME.startsWith("image/"));
        return switch (fileType) {
            case null -> noCondition();
            case "all" -> noCondition();
            case "image" -> isImage;
            case "non-image" -> NODE.KIND.eq(Nodes.FILE).andNot(NODE.MIME.startsWith("image/"));
            default ->
                throw Problem.invalidField(
                        "invalid-file-type", "fileType", CommonFault.ONE_OF, "all, image, non-image");
        };
    }
}
