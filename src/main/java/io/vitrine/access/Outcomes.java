package io.vitrine.access;

import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Carries out trials in memory. */
@Component
class Outcomes {
    private final RegionStore regions;
    private final PictureStore pictures;
    private final TrialStore counts;
    private final Clock clock;

    Outcomes(RegionStore regions, PictureStore pictures, TrialStore counts, Clock clock) {
        this.regions = regions;
        this.pictures = pictures;
        this.counts = counts;
        this.clock = clock;
    }

    List<Outcome> of(DSLContext sql, Viewer viewer, Trial asked) {
        var asker = viewer.user().filter(user -> viewer.role().isRestricted());
        var trial = asker.map(user -> asked.knowing(user.value())).orElse(asked);
        var laid = regions.lay(sql, trial.roots());
        var before = pictures.read(sql, laid, trial.about(), clock.millis());
        var comparison = new Comparison(laid.region(), before, changed(before, trial));
        var collections = trial.extent().collections();
        if (asker.isPresent() && collections != null) {
            var only = before.ofOnly(collections);
            comparison.knowingOnly(managed(laid, before, asker.get().value()), only, changed(only, trial));
        }
        if (trial.extent().everything()) {
            comparison.withAll(counts.countNodes(sql), counts.countCollections(sql));
        }
        var outcomes = new ArrayList<Outcome>();
        trial.people().stream().sorted(Comparator.naturalOrder()).forEach(user -> comparison.add(user, outcomes));
        return outcomes;
    }

    private static Picture changed(Picture before, Trial trial) {
        var after = before.copy();
        trial.change().accept(after);
        return after;
    }

    private static BitSet managed(RegionStore.Laid laid, Picture picture, long asker) {
        return new Reckoning(laid.region(), picture).assets(asker).at(Level.MANAGE);
    }
}
