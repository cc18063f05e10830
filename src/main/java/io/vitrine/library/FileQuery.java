package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;

import io.swagger.v3.oas.annotations.Parameter;
import io.vitrine.access.Nodes;
import io.vitrine.base.CommonFault;
import io.vitrine.base.FreeText;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A query for files and folders in ImageKit's terms; null means that a criterion is not applied.
 *
 * @param kinds the wanted kinds of {@link Nodes}
 * @param former whether to list, for files, all versions except the current one
 * @param image true for pictures only, false for all other files
 * @param path the path of the one folder to look into, as stored
 * @param tags the tags of which a file must have at least one
 */
record FileQuery(
        List<Short> kinds,
        boolean former,
        @Nullable Boolean image,
        @Nullable String path,
        @Nullable String name,
        List<String> tags,
        Order order,
        Window window) {
    /** The sort key, and whether the order is descending. */
    record Order(Field<?> by, boolean descending) {
        static Order named(String word) {
            var descending = word.startsWith("DESC_");
            if (!descending && !word.startsWith("ASC_")) {
                throw invalid();
            }
            return new Order(field(word.substring(word.indexOf('_') + 1)), descending);
        }

        /** The same order for the whole library instead of one folder. */
        Order ofAll() {
            var all = Map.<Field<?>, Field<?>>of(
                    NODE.NAME_KEY, LibraryOrder.NAME,
                    NODE.CREATED_AT, LibraryOrder.CREATED,
                    NODE.UPDATED_AT, LibraryOrder.UPDATED,
                    NODE.SIZE, LibraryOrder.SIZE);
            return new Order(all.getOrDefault(by, by), descending);
        }

        private static Field<?> field(String word) {
            return switch (word) {
                // Without a query nothing is more relevant than anything else.
                case "RELEVANCE" -> NODE.ID;
                case "NAME" -> NODE.NAME_KEY;
                case "CREATED" -> NODE.CREATED_AT;
                case "UPDATED" -> NODE.UPDATED_AT;
                case "SIZE" -> NODE.SIZE;
                case "HEIGHT" -> coalesce(FILE_VERSION.HEIGHT, 0);
                case "WIDTH" -> coalesce(FILE_VERSION.WIDTH, 0);
                default -> throw invalid();
            };
        }

        private static Problem invalid() {
            return Problem.invalidField("invalid-sort", "sort", LibraryFault.COMPATIBLE_ORDER);
        }
    }

    /** The part of the list to return. */
    record Window(int limit, int skip) {
        Window {
            if (limit < 1 || limit > Page.most()) {
                throw Problem.invalidField("invalid-limit", "limit", CommonFault.BETWEEN, 1, Page.most());
            }
            if (skip < 0) {
                throw Problem.invalidField("invalid-skip", "skip", CommonFault.NOT_NEGATIVE);
            }
        }
    }

    /** The query parameters as received. */
    record Parameters(
            @Nullable String type,
            @Nullable String fileType,
            @Nullable String path,
            @Nullable String name,
            @Nullable String tags,

            @Parameter(description = "A search query; type, name and tags have no effect with it") @Nullable
            String searchQuery,

            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable Integer skip) {

        /** Errors: invalid, naming the field. */
        FileQuery query() {
            return new FileQuery(
                    kinds(),
                    "file-version".equals(type),
                    image(),
                    path == null ? null : Paths.of(path),
                    name == null || name.isEmpty() ? null : composed("name", name),
                    wantedTags(),
                    Order.named(sort == null ? "ASC_CREATED" : sort),
                    new Window(limit == null ? Page.most() : limit, skip == null ? 0 : skip));
        }

        /** The tags as they are stored. Empty ones are ignored, since programs also send parameters that they leave empty. */
        private List<String> wantedTags() {
            return tags == null
                    ? List.of()
                    : Arrays.stream(composed("tags", tags).split(","))
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .toList();
        }

        private static String composed(String field, String text) {
            return Normalizer.normalize(FreeText.of(field, text), Normalizer.Form.NFC);
        }

        private List<Short> kinds() {
            return switch (type) {
                case null -> List.of(Nodes.FILE);
                case "file", "file-version" -> List.of(Nodes.FILE);
                case "folder" -> List.of(Nodes.FOLDER);
                case "all" -> List.of(Nodes.FOLDER, Nodes.FILE);
                default ->
                    throw Problem.invalidField(
                            "invalid-type", "type", CommonFault.ONE_OF, "file, file-version, folder, all");
            };
        }

        private @Nullable Boolean image() {
            return switch (fileType) {
                case null -> null;
                case "all" -> null;
                case "image" -> true;
                case "non-image" -> false;
                default ->
                    throw Problem.invalidField(
                            "invalid-file-type", "fileType", CommonFault.ONE_OF, "all, image, non-image");
            };
        }
    }
}
