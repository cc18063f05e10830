package io.vitrine.access;

import io.vitrine.base.Cursor;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Page;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.people.Administrators;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells administrators what a user or group reaches, and by which ways. */
@Component
class Reach {
    private final Db db;
    private final ReachStore store;
    private final ReachWayStore ways;
    private final NameStore names;
    private final Teller teller;
    private final Clock clock;

    Reach(Db db, ReachStore store, ReachWayStore ways, NameStore names, Teller teller, Clock clock) {
        this.db = db;
        this.store = store;
        this.ways = ways;
        this.names = names;
        this.teller = teller;
        this.clock = clock;
    }

    /**
     * One page. A fixed number of queries. Errors: forbidden; not found.
     *
     * @param deep whether to list everything on and below the objects that carry a way, rather than these objects only
     */
    Page<ReachView> page(
            Viewer viewer, PrincipalId of, boolean deep, int limit, @Nullable String cursor, boolean count) {
        Administrators.require(viewer);
        var question = new ReachStore.Question(of.value(), deep, clock.millis());
        var place = cursor == null ? null : Cursor.parse(cursor, question.order());
        return db.read(sql -> {
            var everything = byRole(sql, of);
            if (everything.isPresent()) {
                return new Page<>(List.of(everything.get()), null, null).counted(count, () -> 1);
            }
            var found = Page.of(
                            store.page(sql, question, place, limit),
                            limit,
                            object -> ReachStore.behind(question, object))
                    .counted(count, () -> store.count(sql, question));
            return found.with(told(sql, viewer, of, question.now(), found.items()));
        });
    }

    private List<ReachView> told(DSLContext sql, Viewer viewer, PrincipalId of, long now, List<ObjectId> objects) {
        var groups = names.groupsOf(sql, List.of(of.value())).getOrDefault(of.value(), Set.of());
        var principals = new HashSet<>(groups);
        principals.add(of.value());
        var found = ways.ways(sql, new ReachWayStore.Whose(of.value(), principals, now), objects);
        var all = found.values().stream().flatMap(List::stream).distinct().toList();
        var told = teller.tell(sql, viewer, all, Set.of(of.value()));
        var named = names.objects(sql, objects);
        return objects.stream()
                .map(object -> ReachView.of(
                        Objects.requireNonNull(named.get(object.value())),
                        found.getOrDefault(object, List.of()).stream()
                                .map(way -> Explain.reason(way, of, object.value(), told, true))
                                .sorted(Comparator.comparing(Explanation.Reason::level)
                                        .reversed())
                                .toList()))
                .toList();
    }

    /** What a role other than Restricted gives. Errors: not found. */
    private Optional<ReachView> byRole(DSLContext sql, PrincipalId of) {
        if (!(of instanceof UserId user)) {
            var known = names.principals(sql, Set.of(of.value())).get(of.value());
            if (known == null || !known.id().equals(of)) {
                throw Problem.notFound();
            }
            return Optional.empty();
        }
        var role = names.roleOf(sql, user).orElseThrow(Problem::notFound);
        return role.isRestricted() ? Optional.empty() : Optional.of(ReachView.everything(Explain.byRole(role)));
    }
}
