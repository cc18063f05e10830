package io.vitrine.access;

import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.people.Administrators;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Trials of changes of groups and users; for administrators. */
@Component
class PeopleTrials {
    private final TrialStore store;
    private final NameStore names;
    private final Clock clock;

    PeopleTrials(TrialStore store, NameStore names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /** Only restricted users can be in groups; the trial ignores others. */
    Trial group(DSLContext sql, Viewer viewer, PreviewRequest.Group asked) {
        Administrators.require(viewer);
        if (!store.exists(sql, asked.id())) {
            throw Problem.notFound();
        }
        var group = asked.id().value();
        var added = store.people(sql, values(asked.added()));
        var removed =
                asked.isDeletion() ? store.people(sql, Set.of(group)) : store.people(sql, values(asked.removed()));
        var people = new HashSet<>(added);
        people.addAll(removed);
        return new Trial(
                people,
                Trial.about(people, Set.of(group), Set.of()),
                TrialStore.givenToGroup(asked.id(), clock.millis()),
                Trial.Extent.REGION,
                Set.of(),
                picture -> {
                    added.forEach(user -> picture.join(user, group));
                    removed.forEach(user -> picture.leave(user, group));
                });
    }

    Trial user(DSLContext sql, Viewer viewer, PreviewRequest.User asked) {
        Administrators.require(viewer);
        if (names.roleOf(sql, asked.id()).isEmpty()) {
            throw Problem.notFound();
        }
        var user = asked.id().value();
        var role = asked.role();
        return new Trial(
                Set.of(user),
                Trial.about(Set.of(user), Set.of(), Set.of()),
                TrialStore.givenToUser(user, clock.millis()),
                Trial.Extent.EVERYTHING,
                Set.of(),
                picture -> {
                    if (role == null) {
                        picture.deleteUser(user);
                    } else {
                        picture.become(user, role);
                    }
                });
    }

    private static Set<Long> values(List<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.toSet());
    }
}
