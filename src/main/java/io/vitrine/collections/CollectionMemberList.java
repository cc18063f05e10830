package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.access.Shown;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.collections.CollectionMemberStore.Member;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import io.vitrine.query.Meaning;
import io.vitrine.query.Queries;
import io.vitrine.query.QueryTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lists the contents of a collection so far as its viewer may see them. */
@Component
class CollectionMemberList {
    private final Db db;
    private final Access access;
    private final CollectionMemberStore members;
    private final DeepMemberStore deep;
    private final Assets assets;
    private final Queries queries;

    CollectionMemberList(
            Db db, Access access, CollectionMemberStore members, DeepMemberStore deep, Assets assets, Queries queries) {
        this.db = db;
        this.access = access;
        this.members = members;
        this.deep = deep;
        this.assets = assets;
        this.queries = queries;
    }

    /** One page. A fixed number of queries. */
    Page<AssetView> list(Viewer viewer, CollectionId id, CollectionMemberQuery query, boolean count) {
        return QueryTime.limited(
                query.text(),
                () -> db.read(sql -> {
                    var collection = access.shown(viewer, access.require(sql, viewer, Level.VIEW, id));
                    var meaning = queries.read(sql, viewer, query.text());
                    var found =
                            Page.of(rows(sql, collection, query.of(collection), meaning), query.limit(), query::cursor);
                    var ids = found.items().stream().map(Member::id).toList();
                    var page = found.with(assets.views(sql, viewer, ids));
                    return page.counted(count, () -> total(sql, collection, query, meaning));
                }));
    }

    private List<Member> rows(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return query.deep()
                ? deep.page(sql, collection, query, meaning)
                : members.page(sql, collection, query, meaning);
    }

    private long total(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return query.deep()
                ? deep.count(sql, collection, query, meaning)
                : members.count(sql, collection, query, meaning);
    }
}
