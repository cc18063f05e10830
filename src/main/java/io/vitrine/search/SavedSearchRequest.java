package io.vitrine.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import java.text.Normalizer;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about saved searches. */
final class SavedSearchRequest {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST_NAME = 100;

    private SavedSearchRequest() {}

    /** A search to be saved. */
    @Schema(name = "NewSavedSearch")
    record New(
            @Schema(example = "Large pictures of this week") String name,

            @Schema(example = "size > \"5mb\" AND createdAt > \"7d\"")
            String query,

            @Schema(example = "-createdAt", description = "as for GET /v1/search/assets") @Nullable
            String sort,

            @JsonProperty("isShared")
            @Schema(description = "whether everybody who is signed in sees it; false by default")
            @Nullable
            Boolean isShared) {
        New {
            Required.field(name, "name");
            Required.field(query, "query");
        }

        SavedSearch search(SavedSearch.Owner owner, Instant now) {
            return new SavedSearch(
                    SavedSearchId.next(),
                    shown(name),
                    queried(query),
                    sorted(sort),
                    Boolean.TRUE.equals(isShared),
                    owner,
                    now,
                    now,
                    1);
        }
    }

    /** A change; absent fields stay as they are. */
    @Schema(name = "SavedSearchChange")
    record Change(
            @Nullable String name,
            @Nullable String query,
            @Nullable String sort,
            @JsonProperty("isShared") @Nullable Boolean isShared) {
        Change {
            if (name == null && query == null && sort == null && isShared == null) {
                throw Problem.invalid("required", "A change needs a name, a query, a sort or isShared");
            }
        }

        SavedSearch appliedTo(SavedSearch before, Instant now) {
            return new SavedSearch(
                    before.id(),
                    name == null ? before.name() : shown(name),
                    query == null ? before.query() : queried(query),
                    sort == null ? before.sort() : sorted(sort),
                    isShared == null ? before.isShared() : isShared,
                    before.owner(),
                    before.createdAt(),
                    now,
                    before.revision() + 1);
        }
    }

    private static String shown(String given) {
        var name = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || UNSEEN.matcher(name).find()) {
            throw Problem.invalidField("invalid-name", "name", CommonFault.SEEN_CHARACTERS, 1, LONGEST_NAME);
        }
        return name;
    }

    private static String queried(String query) {
        if (query.isBlank()) {
            throw Problem.invalidField("invalid-query", "query", CommonFault.NOT_EMPTY);
        }
        return query.strip();
    }

    private static @Nullable String sorted(@Nullable String sort) {
        return sort == null ? null : SearchSort.named(sort).word();
    }
}
