package io.vitrine.collections;

import io.swagger.v3.oas.annotations.Parameter;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Fold;
import io.vitrine.base.Level;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search for media collections, as given in the request.
 *
 * @param match how the query is compared with the name; {@code contains} looks for each of its words in name and description
 */
record CollectionSearch(
        @Parameter(description = "The text to look for in names", example = "spring") @Nullable
        String query,

        @Parameter(description = "prefix, exact or contains; contains looks for each word in name and description")
        @Nullable
        String match,

        @Parameter(description = "Only those that contain this asset, directly or through a folder") @Nullable
        String containsAsset,

        @Parameter(description = "me or a user's id") @Nullable
        String owner,

        @Parameter(description = "view, contribute or manage") @Nullable
        String minLevel,

        @Parameter(description = "name, createdAt, updatedAt; a leading hyphen reverses", example = "-updatedAt")
        @Nullable
        String sort) {
    private static final int MOST_WORDS = 20;

    /** How the query is compared with the name. */
    enum Match {
        PREFIX,
        EXACT,
        CONTAINS
    }

    /** Errors: invalid-match. */
    Match how() {
        return switch (match) {
            case null -> Match.PREFIX;
            case "prefix" -> Match.PREFIX;
            case "exact" -> Match.EXACT;
            case "contains" -> Match.CONTAINS;
            default ->
                throw Problem.invalidField("invalid-match", "match", CommonFault.ONE_OF, "prefix, exact, contains");
        };
    }

    /** The query in the form in which names are compared; empty if any name matches. Errors: invalid-query. */
    String text() {
        if (query == null) {
            return "";
        }
        if (query.indexOf('\0') >= 0) {
            throw Problem.invalidField("invalid-query", "query", CommonFault.NO_CONTROL_CHARACTERS);
        }
        return Fold.key(query.strip());
    }

    /** Errors: invalid-query. */
    List<String> words() {
        var words = Arrays.stream(text().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            throw Problem.invalidField("invalid-query", "query", CommonFault.AT_MOST_WORDS, MOST_WORDS);
        }
        return words;
    }

    /** Errors: invalid-level. */
    Level atLeast() {
        return minLevel == null ? Level.VIEW : Level.named(minLevel);
    }

    /** Errors: invalid-sort. */
    CollectionSort order() {
        return CollectionSort.named(sort == null ? CollectionSort.BY_NAME : sort);
    }

    /** Whose collections are wanted; empty for anybody's. For a viewer that is no user, "me" matches nothing. */
    Optional<UserId> owner(Viewer viewer) {
        return Optional.ofNullable(owner)
                .map(wanted -> wanted.equals("me") ? viewer.user().orElseGet(() -> UserId.of("")) : UserId.of(wanted));
    }
}
