package io.vitrine.search;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Access;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Fault;
import io.vitrine.base.Fold;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.collections.CollectionList;
import io.vitrine.collections.MediaCollectionView;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds what a user who is typing is likely to mean, a few of each kind, among what they may see. */
@Component
class QuickSearch {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    static final int MOST = 50;
    private static final int COLLECTIONS = 200;

    private final Db db;
    private final Access access;
    private final QuickSearchStore store;
    private final Assets assets;
    private final CollectionList collections;

    QuickSearch(Db db, Access access, QuickSearchStore store, Assets assets, CollectionList collections) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.assets = assets;
        this.collections = collections;
    }

    /** The kinds that are looked for. */
    enum Scope {
        ALL,
        FILES,
        FOLDERS,
        COLLECTIONS,
        TAGS;

        /** Errors: invalid-scope. */
        static Scope named(String word) {
            return Arrays.stream(values())
                    .filter(scope -> Word.of(scope).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalidField(
                            "invalid-scope", "scope", CommonFault.ONE_OF, "all, files, folders, collections, tags"));
        }

        boolean takes(Scope kind) {
            return this == ALL || this == kind;
        }
    }

    /** A tag, and how many of the most likely matches have it. */
    @Schema(name = "TagHit")
    record TagHit(String tag, long count) {}

    /** The matches, most likely first; kinds that were not looked for are empty. */
    @Schema(name = "SearchHits")
    record Hits(
            List<AssetView> folders, List<AssetView> files, List<MediaCollectionView> collections, List<TagHit> tags) {}

    /** A fixed number of queries. Errors: invalid-search, invalid-limit. */
    Hits find(Viewer viewer, String asked, Scope scope, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalidField("invalid-limit", "limit", CommonFault.BETWEEN, 1, MOST);
        }
        var text = text(asked);
        if (text.isEmpty()) {
            return new Hits(List.of(), List.of(), List.of(), List.of());
        }
        var found = scope == Scope.COLLECTIONS
                ? new Hits(List.of(), List.of(), List.of(), List.of())
                : assets(viewer, text, scope, limit);
        return scope.takes(Scope.COLLECTIONS)
                ? new Hits(found.folders(), found.files(), collections(viewer, text, limit), found.tags())
                : found;
    }

    private Hits assets(Viewer viewer, String text, Scope scope, int limit) {
        return db.read(sql -> {
            var ranked = store.find(sql, access.visible(viewer), text, words(text));
            var folders = scope.takes(Scope.FOLDERS) ? first(ranked, true, limit) : List.<NodeId>of();
            var files = scope.takes(Scope.FILES) ? first(ranked, false, limit) : List.<NodeId>of();
            var tags = scope.takes(Scope.TAGS) ? store.tags(sql, ranked, words(text), limit) : List.<TagHit>of();
            return new Hits(assets.views(sql, viewer, folders), assets.views(sql, viewer, files), List.of(), tags);
        });
    }

    private List<MediaCollectionView> collections(Viewer viewer, String text, int limit) {
        return collections.holding(viewer, text, COLLECTIONS).stream()
                .sorted(Comparator.comparing((MediaCollectionView one) -> -Relevance.of(Fold.key(one.name()), text)))
                .limit(limit)
                .toList();
    }

    private static List<NodeId> first(List<QuickSearchStore.Hit> ranked, boolean folders, int limit) {
        return ranked.stream()
                .filter(hit -> hit.isFolder() == folders)
                .limit(limit)
                .map(QuickSearchStore.Hit::id)
                .toList();
    }

    private static String text(String asked) {
        if (asked.length() > LONGEST || UNSEEN.matcher(asked).find()) {
            throw invalid(SearchFault.SEARCHED_CHARACTERS, LONGEST);
        }
        var text = Fold.key(asked.strip());
        if (words(text).size() > MOST_WORDS) {
            throw invalid(CommonFault.AT_MOST_WORDS, MOST_WORDS);
        }
        return text;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).distinct().toList();
    }

    private static Problem invalid(Fault fault, int most) {
        return Problem.invalidField("invalid-search", "q", fault, most);
    }
}
