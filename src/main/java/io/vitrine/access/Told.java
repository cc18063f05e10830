package io.vitrine.access;

import io.vitrine.base.Ids;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and group memberships that some ways mention, so far as one viewer may be told them.
 *
 * @param groups the groups of each user among the principals
 * @param folders paths of visible folders
 * @param collections names of visible collections
 */
record Told(
        Map<Long, NameStore.Principal> principals,
        Map<Long, Set<Long>> groups,
        Map<Long, String> folders,
        Map<Long, String> collections) {

    AccessView.Named principal(long id) {
        var principal = Objects.requireNonNull(principals.get(id));
        return new AccessView.Named(principal.id().kind(), Ids.show(id), principal.name());
    }

    /** Null if nobody or a key granted it, or a user who has since been deleted. */
    AccessView.@Nullable Named granter(Way way) {
        return way.by() == null || !principals.containsKey(way.by()) ? null : principal(way.by());
    }

    /** The collection, without id and name if the viewer may not see it. */
    AccessView.Via collection(long id) {
        return via("collection", id, collections.get(id));
    }

    /** The folder, without id and path if the viewer may not see it. */
    AccessView.Via folder(long id) {
        return via("folder", id, folders.get(id));
    }

    /** The principals whose ways reach this one: itself and, for a user, their groups. */
    Set<Long> reaching(long principal) {
        var reaching = new HashSet<>(groups.getOrDefault(principal, Set.of()));
        reaching.add(principal);
        return reaching;
    }

    private static AccessView.Via via(String type, long id, @Nullable String name) {
        return new AccessView.Via(type, name == null ? null : Ids.show(id), name);
    }
}
