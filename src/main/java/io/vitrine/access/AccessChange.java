package io.vitrine.access;

import io.vitrine.base.CommonFault;
import io.vitrine.base.GroupId;
import io.vitrine.base.Ids;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Level;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change of who has access to an object, applied as a whole or not at all. */
public record AccessChange(
        @Nullable List<Grant> addOrModify, @Nullable List<Principal> remove) {
    /** The most principals that one call may name: each takes a statement. */
    static final int MOST = 1000;

    /** A user or group by its id. */
    public record Principal(String type, String id) {
        public Principal {
            Required.field(type, "principal.type");
            Required.field(id, "principal.id");
        }

        PrincipalId principal() {
            return switch (type) {
                case "user" -> UserId.of(id);
                case "group" -> GroupId.of(id);
                default -> throw Problem.invalidField("invalid-principal", "type", CommonFault.ONE_OF, "user, group");
            };
        }
    }

    /**
     * A level for a principal.
     *
     * @param until when the share ends by itself; absent or null for never
     */
    public record Grant(
            Principal principal, Level level, @Nullable Instant until) {
        public Grant {
            Required.field(principal, "principal");
            Required.field(level, "level");
        }
    }

    List<Shares.Grant> grants(long now) {
        return (addOrModify == null ? List.<Grant>of() : addOrModify)
                .stream().map(grant -> grant(grant, now)).toList();
    }

    List<PrincipalId> removals() {
        return (remove == null ? List.<Principal>of() : remove)
                .stream().map(Principal::principal).toList();
    }

    /** Errors: invalid if the change names nobody, too many principals, or the same principal twice. */
    void check() {
        var named = Stream.concat(
                        (addOrModify == null ? List.<Grant>of() : addOrModify)
                                .stream().map(Grant::principal),
                        (remove == null ? List.<Principal>of() : remove).stream())
                .toList();
        ItemsPerCall.check("addOrModify", named.size(), MOST);
        if (named.stream().map(each -> each.principal().value()).distinct().count() < named.size()) {
            throw Problem.invalid("repeated-principal", "Name each person or group once");
        }
    }

    /**
     * Errors: invalid if a principal is unknown, or is not restricted and so sees everything anyway; for a restricted
     * viewer, principals that are not restricted count as unknown, too.
     */
    static void checkKnown(Viewer viewer, List<Shares.Grant> grants, Map<Long, NameStore.Principal> known) {
        for (var grant : grants) {
            var principal = known.get(grant.principal().value());
            if (principal == null
                    || !principal.id().equals(grant.principal())
                    || (viewer.role().isRestricted() && !principal.counts())) {
                throw Problem.invalid(
                        "unknown-principal",
                        "There is no " + grant.principal().kind() + " "
                                + Ids.show(grant.principal().value()));
            }
            if (!principal.counts()) {
                throw Problem.invalid(
                        "not-restricted",
                        principal.name() + " is not restricted and has access to everything by their role");
            }
        }
    }

    static Set<Long> idsOf(List<Shares.Grant> grants) {
        var ids = new HashSet<Long>();
        grants.forEach(grant -> ids.add(grant.principal().value()));
        return ids;
    }

    private static Shares.Grant grant(Grant grant, long now) {
        var until = grant.until() == null ? null : grant.until().toEpochMilli();
        if (until != null && until <= now) {
            throw Problem.invalidField("invalid-end", "until", CommonFault.IN_FUTURE);
        }
        return new Shares.Grant(grant.principal().principal(), grant.level(), until);
    }
}
