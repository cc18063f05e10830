package io.vitrine.access;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who has access to an object, and by which way, in a fixed number of queries. */
@Component
class WhoHasAccess {
    private final Access access;
    private final WayStore ways;
    private final NameStore names;
    private final Clock clock;

    WhoHasAccess(Access access, WayStore ways, NameStore names, Clock clock) {
        this.access = access;
        this.ways = ways;
        this.names = names;
        this.clock = clock;
    }

    /** @param viewer only the names of collections that this viewer may see are told */
    AccessView of(DSLContext sql, Viewer viewer, Allowed<? extends ObjectId> object) {
        var found = ways.ways(sql, object);
        var told = tell(sql, viewer, found);
        var described = names.describe(sql, object);
        var owner = described.owner() == null
                ? null
                : new AccessView.Named("user", Ids.show(described.owner()), String.valueOf(described.ownerName()));
        var entries = found.stream()
                .filter(way -> told.principals().containsKey(way.principal()))
                .map(way -> entry(way, object.id().value(), found, told))
                .sorted(Comparator.comparing((AccessView.Entry entry) -> !entry.direct())
                        .thenComparing(entry -> entry.principal().name())
                        .thenComparing(entry -> entry.principal().id()))
                .toList();
        return new AccessView(owner, entries);
    }

    /** All names and memberships that the ways speak of. */
    private record Told(
            Map<Long, NameStore.Principal> principals,
            Map<Long, Set<Long>> groups,
            Map<Long, String> folders,
            Map<Long, String> collections) {}

    private Told tell(DSLContext sql, Viewer viewer, List<Way> found) {
        var people = new HashSet<Long>();
        found.forEach(way ->
                Stream.of(way.principal(), way.by()).filter(Objects::nonNull).forEach(people::add));
        var shown = found.stream()
                .map(Way::collection)
                .filter(Objects::nonNull)
                .map(CollectionId::new)
                .distinct()
                .toList();
        var visible = access.levels(sql, viewer, shown).allowed(Level.VIEW);
        return new Told(
                names.principals(sql, people),
                names.groupsOf(sql, people),
                names.folderPaths(sql, found.stream().map(Way::at).distinct().toList()),
                names.collectionNames(sql, visible));
    }

    private AccessView.Entry entry(Way way, long object, List<Way> all, Told told) {
        return new AccessView.Entry(
                principal(told, way.principal()),
                way.level(),
                via(way, object, told),
                way.isDirect(object),
                isEffective(way, object, all, told),
                way.until() == null ? null : Instant.ofEpochMilli(way.until()),
                way.by() == null || !told.principals().containsKey(way.by()) ? null : principal(told, way.by()),
                Instant.ofEpochMilli(way.since()));
    }

    private static AccessView.Named principal(Told told, long id) {
        var principal = Objects.requireNonNull(told.principals().get(id));
        return new AccessView.Named(principal.id().kind(), Ids.show(id), principal.name());
    }

    private static AccessView.Via via(Way way, long object, Told told) {
        if (way.collection() != null) {
            return named("collection", way.collection(), told.collections().get(way.collection()));
        }
        if (way.at() != 0 && way.at() != object) {
            return named("folder", way.at(), told.folders().get(way.at()));
        }
        return new AccessView.Via(way.source() == Way.Source.OWNER ? "owner" : "share", null, null);
    }

    private static AccessView.Via named(String type, long id, @Nullable String name) {
        return new AccessView.Via(type, name == null ? null : Ids.show(id), name);
    }

    private boolean isEffective(Way way, long object, List<Way> all, Told told) {
        var now = clock.millis();
        var counts =
                Objects.requireNonNull(told.principals().get(way.principal())).counts();
        if (!counts || !way.isInForce(now)) {
            return false;
        }
        if (!way.isDirect(object)) {
            return true;
        }
        var reaching = reaching(way.principal(), told);
        return all.stream()
                .filter(other -> !other.equals(way) && reaching.contains(other.principal()) && other.isInForce(now))
                .noneMatch(other -> other.level().includes(way.level()));
    }

    /** The principals whose ways reach this one: itself, and a user's groups. */
    private static Set<Long> reaching(long principal, Told told) {
        var reaching = new HashSet<>(told.groups().getOrDefault(principal, Set.of()));
        reaching.add(principal);
        return reaching;
    }
}
