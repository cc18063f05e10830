package io.vitrine.access;

import io.vitrine.base.GroupId;
import io.vitrine.base.Level;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Answers "why can this person or group see this?". Viewers with manage on the object may ask about everybody, all others
 * about themselves; only names that the asker may see are told.
 */
@Component
class Explain {
    private static final Comparator<Explanation.Reason> STRONGEST_FIRST =
            Comparator.comparing(Explanation.Reason::level).reversed();

    private final Db db;
    private final Access access;
    private final WayStore ways;
    private final NameStore names;
    private final Teller teller;
    private final Clock clock;

    Explain(Db db, Access access, WayStore ways, NameStore names, Teller teller, Clock clock) {
        this.db = db;
        this.access = access;
        this.ways = ways;
        this.names = names;
        this.teller = teller;
        this.clock = clock;
    }

    /**
     * Errors: not found for an invisible object or an unknown user; forbidden when asking about somebody else without
     * manage.
     */
    <I extends ObjectId> Explanation of(Viewer viewer, I id, Optional<UserId> about) {
        return db.read(sql -> {
            var user = about.or(viewer::user)
                    .orElseThrow(() -> Problem.invalidField("required", "user", AccessFault.PERSON_NEEDED));
            var self = viewer.user().filter(user::equals).isPresent();
            var object = access.require(sql, viewer, self ? Level.VIEW : Level.MANAGE, id);
            if (!self && viewer.role().isRestricted()) {
                requireKnown(sql, user, object);
            }
            return explain(sql, viewer, user, object);
        });
    }

    /** Requires that a restricted asker may know of the user: one they could share with, or one named by who has access. */
    private void requireKnown(DSLContext sql, UserId user, Allowed<? extends ObjectId> object) {
        var named = ways.ways(sql, object).stream().map(Way::principal).collect(Collectors.toSet());
        named.add(names.describe(sql, object).owner());
        var isRestricted = names.roleOf(sql, user).filter(Role::isRestricted).isPresent();
        if (!isRestricted && !named.contains(user.value())) {
            throw Problem.notFound();
        }
    }

    /** Why a group has a level. Errors: not found, also for a group without any way to the object; forbidden without manage. */
    <I extends ObjectId> Explanation of(Viewer viewer, I id, GroupId group) {
        return db.read(sql -> {
            var object = access.require(sql, viewer, Level.MANAGE, id);
            var given = ways.ways(sql, object).stream()
                    .filter(way -> way.principal() == group.value())
                    .toList();
            var told = teller.tell(sql, viewer, given, Set.of());
            var named = told.principals().get(group.value());
            if (named == null || !named.id().equals(group)) {
                throw Problem.notFound();
            }
            var now = clock.millis();
            var reasons = given.stream()
                    .filter(way -> way.isInForce(now))
                    .map(way -> reason(way, group, object.id().value(), told, true))
                    .sorted(STRONGEST_FIRST)
                    .toList();
            return Explanation.of(told.principal(group.value()), reasons);
        });
    }

    Explanation explain(DSLContext sql, Viewer viewer, UserId user, Allowed<? extends ObjectId> object) {
        var role = names.roleOf(sql, user).orElseThrow(Problem::notFound);
        var found = role.isRestricted() ? reaching(sql, user, object) : List.<Way>of();
        var told = teller.tell(sql, viewer, found, Set.of(user.value()));
        var reasons = new ArrayList<Explanation.Reason>();
        if (!role.isRestricted()) {
            reasons.add(byRole(role));
        }
        var tellGranter = object.level() == Level.MANAGE;
        found.forEach(way -> reasons.add(reason(way, user, object.id().value(), told, tellGranter)));
        reasons.sort(STRONGEST_FIRST);
        return Explanation.of(told.principal(user.value()), reasons);
    }

    private List<Way> reaching(DSLContext sql, UserId user, Allowed<? extends ObjectId> object) {
        var now = clock.millis();
        var groups = names.groupsOf(sql, List.of(user.value())).getOrDefault(user.value(), Set.of());
        return ways.ways(sql, object).stream()
                .filter(way -> way.principal() == user.value() || groups.contains(way.principal()))
                .filter(way -> way.isInForce(now))
                .toList();
    }

    static Explanation.Reason byRole(Role role) {
        var step = new AccessView.Via("role", null, role.toString());
        return new Explanation.Reason(role.everywhere(), "role", List.of(step), null, null, null);
    }

    /**
     * Describes a way.
     *
     * @param subject the user or group asked about, which the way reaches
     */
    static Explanation.Reason reason(Way way, PrincipalId subject, long object, Told told, boolean tellGranter) {
        var path = new ArrayList<AccessView.Via>();
        path.add(step(told.principal(subject.value())));
        if (way.principal() != subject.value()) {
            path.add(step(told.principal(way.principal())));
        }
        if (way.collection() != null) {
            path.add(told.collection(way.collection()));
        }
        if (!way.isOn(object)) {
            path.add(told.folder(way.at()));
        }
        return new Explanation.Reason(
                way.level(),
                way.isOwnership() ? "owner" : "share",
                path,
                tellGranter ? told.granter(way) : null,
                Instant.ofEpochMilli(way.since()),
                way.until() == null ? null : Instant.ofEpochMilli(way.until()));
    }

    private static AccessView.Via step(AccessView.Named principal) {
        return new AccessView.Via(principal.type(), principal.id(), principal.name());
    }
}
