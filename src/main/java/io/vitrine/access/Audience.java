package io.vitrine.access;

import io.vitrine.access.PreviewView.Effect;
import io.vitrine.base.Fold;
import io.vitrine.base.Ids;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whose names an asker is told with the outcomes of a change. A restricted asker is told the names of themself, of
 * those they named or see in the list of who has access, and of those who share a group with them; of all others only how
 * many they are.
 */
@Component
class Audience {
    private static final Comparator<Effect> NAMED_FIRST = Comparator.comparing(
                    (Effect effect) ->
                            effect.user() == null ? "" : Fold.key(effect.user().name()),
                    Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
            .thenComparing(effect -> effect.user() == null ? "" : effect.user().id())
            .thenComparing(Comparator.comparing(Effect::level).reversed());

    private final NameStore names;
    private final TrialStore store;

    Audience(NameStore names, TrialStore store) {
        this.names = names;
        this.store = store;
    }

    List<Effect> tell(DSLContext sql, Viewer viewer, Set<Long> named, List<Outcome> outcomes) {
        var people = outcomes.stream().map(Outcome::user).collect(Collectors.toSet());
        var told = viewer.role().isRestricted() ? known(sql, viewer, named) : people;
        var known = names.principals(sql, people.stream().filter(told::contains).toList());
        var effects = outcomes.stream()
                .map(outcome -> effect(outcome, known.get(outcome.user())))
                .toList();
        return Stream.concat(effects.stream().filter(effect -> effect.user() != null), summed(effects).stream())
                .sorted(NAMED_FIRST)
                .toList();
    }

    private Set<Long> known(DSLContext sql, Viewer viewer, Set<Long> named) {
        var known = new HashSet<>(named);
        var self = viewer.user().map(UserId::value).orElseThrow();
        known.add(self);
        known.addAll(store.people(sql, names.groupsOf(sql, List.of(self)).getOrDefault(self, Set.of())));
        return known;
    }

    private static Effect effect(Outcome outcome, NameStore.@Nullable Principal user) {
        var told = user == null ? null : new AccessView.Named("user", Ids.show(outcome.user()), user.name());
        return new Effect(told, 1, outcome.from(), outcome.to(), outcome.assets(), outcome.collections());
    }

    /** Combines the effects without a name that are otherwise equal into one. */
    private static List<Effect> summed(List<Effect> effects) {
        var alike = new LinkedHashMap<Effect, Integer>();
        effects.stream()
                .filter(effect -> effect.user() == null)
                .forEach(effect -> alike.merge(effect, 1, Integer::sum));
        return alike.entrySet().stream()
                .map(each -> Objects.requireNonNull(each.getKey()).times(each.getValue() - 1))
                .toList();
    }
}
