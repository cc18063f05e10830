package io.vitrine.search;

import static java.util.stream.Collectors.toSet;

import io.vitrine.access.Visible;
import io.vitrine.base.Viewer;
import io.vitrine.library.metadata.Metadata;
import io.vitrine.query.Meaning;
import io.vitrine.query.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Runs searches on the database, for tests of what users may find. */
public final class Search {
    private static final int MOST = 1000;

    private Search() {}

    /** The ids of the nodes that a query finds. */
    public static Set<Long> byQuery(DSLContext sql, Viewer viewer, Visible visible, String query) {
        var meaning = Meaning.of(query, new Scope(viewer, visible, Instant.EPOCH, Metadata.NONE));
        var wanted = new NodeSearchStore.Wanted(meaning, DSL.noCondition(), SearchSort.named("name"), null, MOST, 0);
        return new NodeSearchStore()
                .find(sql, visible, wanted).stream()
                        .map(found -> found.id().value())
                        .collect(toSet());
    }

    /** The ids of the nodes that quick search finds. */
    public static Set<Long> asOneTypes(DSLContext sql, Visible visible, String text) {
        return new QuickSearchStore()
                .find(sql, visible, text, List.of(text)).stream()
                        .map(hit -> hit.id().value())
                        .collect(toSet());
    }
}
