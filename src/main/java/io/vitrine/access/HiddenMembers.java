package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Preview.Outcome;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who manage a collection how much of what it holds is hidden from whom. */
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

    /**
     * How much of it is hidden from those who may view it.
     *
     * @param assetCount its members and all that is below them
     * @param items those from whom something is hidden
     */
    @Schema(name = "HiddenMembers")
    record Hidden(long assetCount, List<From> items) {}

    /**
     * How many of these are hidden from one person.
     *
     * @param user null for people whom the asker is not told of by name: those of whom the same is true are one item
     */
    @Schema(name = "HiddenFrom")
    record From(AccessView.@Nullable Named user, int people, long hidden) {}

    /** Needs manage. A fixed number of queries. */
    Hidden of(Viewer viewer, CollectionId id) {
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
            return new Hidden(
                    laid.region().size(),
                    audience.tell(sql, viewer, sharers, outcomes).stream()
                            .map(effect -> new From(effect.user(), effect.people(), effect.assetCount()))
                            .toList());
        });
    }
}
