package io.vitrine.access;

import io.vitrine.base.Fold;
import io.vitrine.base.Ids;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who has access to an object, and by which ways, in a fixed number of queries. */
@Component
class WhoHasAccess {
    private static final Comparator<AccessView.Entry> DIRECT_FIRST = Comparator.comparing(
                    (AccessView.Entry entry) -> !entry.direct())
            .thenComparing(entry -> Fold.key(entry.principal().name()))
            .thenComparing(entry -> entry.principal().id());

    private final WayStore ways;
    private final NameStore names;
    private final Teller teller;
    private final Clock clock;

    WhoHasAccess(WayStore ways, NameStore names, Teller teller, Clock clock) {
        this.ways = ways;
        this.names = names;
        this.teller = teller;
        this.clock = clock;
    }

    /** @param viewer is told only names of folders and collections that they may see */
    AccessView of(DSLContext sql, Viewer viewer, Allowed<? extends ObjectId> object) {
        var found = ways.ways(sql, object);
        var told = teller.tell(sql, viewer, found, Set.of());
        var described = names.describe(sql, object);
        var owner = described.owner() == null
                ? null
                : new AccessView.Named("user", Ids.show(described.owner()), String.valueOf(described.ownerName()));
        var entries = found.stream()
                .filter(way -> told.principals().containsKey(way.principal()))
                .map(way -> entry(way, object.id().value(), found, told))
                .sorted(DIRECT_FIRST)
                .toList();
        return new AccessView(
                owner, entries, revision(described.owner(), found, object.id().value()));
    }

    /** The state of the object's owner and its own shares, regardless of other ways to it. */
    long revision(DSLContext sql, Allowed<? extends ObjectId> object, NameStore.Described described) {
        return revision(described.owner(), ways.ways(sql, object), object.id().value());
    }

    private static long revision(@Nullable Long owner, List<Way> ways, long object) {
        var state = ways.stream()
                .filter(way -> way.isDirect(object))
                .sorted(Comparator.comparing(Way::principal))
                .map(Way::toString)
                .collect(Collectors.joining("\n", owner + "\n", ""));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    private AccessView.Entry entry(Way way, long object, List<Way> all, Told told) {
        return new AccessView.Entry(
                told.principal(way.principal()),
                way.level(),
                via(way, object, told),
                way.isDirect(object),
                isEffective(way, object, all, told),
                way.until() == null ? null : Instant.ofEpochMilli(way.until()),
                told.granter(way),
                Instant.ofEpochMilli(way.since()));
    }

    private static AccessView.Via via(Way way, long object, Told told) {
        if (way.collection() != null) {
            return told.collection(way.collection());
        }
        return way.isOn(object)
                ? new AccessView.Via(way.source() == Way.Source.OWNER ? "owner" : "share", null, null)
                : told.folder(way.at());
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
        var reaching = told.reaching(way.principal());
        return all.stream()
                .filter(other -> !other.equals(way) && reaching.contains(other.principal()) && other.isInForce(now))
                .noneMatch(other -> other.level().includes(way.level()));
    }
}
