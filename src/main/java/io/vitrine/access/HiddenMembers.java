package io.vitrine.access;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who manage a collection how much of its content is hidden from whom. */
@Component
class HiddenMembers {
    private final Db db;
    private final Access access;
    private final RegionStore regions;
    private final PictureStore pictures;
    private final TrialStore trials;
    private final Audience audience;

    HiddenMembers(
            Db db, Access access, RegionStore regions, PictureStore pictures, TrialStore trials, Audience audience) {
        this.db = db;
        this.access = access;
        this.regions = regions;
        this.pictures = pictures;
        this.trials = trials;
        this.audience = audience;
    }

    /** Requires manage. A fixed number of queries. */
    HiddenView of(Viewer viewer, CollectionId id) {
        return db.read(sql -> {
            var collection = access.require(sql, viewer, Level.MANAGE, id).alone();
            var now = access.now();
            var sharers = trials.sharers(sql, collection, now);
            var people = trials.people(sql, sharers);
            var laid = regions.lay(sql, TrialStore.membersOf(Set.of(id.value())));
            var picture = pictures.read(sql, laid, Trial.about(people, Set.of(), Set.of(id.value())), now);
            var reckoning = new Reckoning(laid.region(), picture);
            var outcomes = new ArrayList<Outcome>();
            for (var user : people) {
                var seen = reckoning.assets(user).at(Level.VIEW).cardinality();
                if (seen < laid.region().size()) {
                    outcomes.add(new Outcome(
                            user, Level.VIEW, Level.NONE, laid.region().size() - seen, 0));
                }
            }
            return new HiddenView(
                    laid.region().size(),
                    audience.tell(sql, viewer, sharers, outcomes).stream()
                            .map(effect -> new HiddenView.From(effect.user(), effect.people(), effect.assetCount()))
                            .toList());
        });
    }
}
