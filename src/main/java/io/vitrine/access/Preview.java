package io.vitrine.access;

import io.vitrine.access.PreviewView.Effect;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Tells what a change would do to people's levels, without making it: reads the stored state in one read-only transaction and
 * tries the change in memory.
 */
@Component
class Preview {
    /** The most people that one answer may be about. */
    static final int MOST_PEOPLE = 10_000;

    private final Db db;
    private final ObjectTrials objects;
    private final PeopleTrials people;
    private final Outcomes outcomes;
    private final Audience audience;

    Preview(Db db, ObjectTrials objects, PeopleTrials people, Outcomes outcomes, Audience audience) {
        this.db = db;
        this.objects = objects;
        this.people = people;
        this.outcomes = outcomes;
        this.audience = audience;
    }

    /** Errors: those of the change itself; too-large if the change is about more than {@link #MOST_PEOPLE}. */
    PreviewView of(Viewer viewer, PreviewRequest request) {
        return db.read(sql -> {
            var trial = trial(sql, viewer, request);
            if (trial.people().size() > MOST_PEOPLE) {
                throw Problem.tooLarge("The change affects more than " + MOST_PEOPLE + " people");
            }
            var told = audience.tell(sql, viewer, trial.named(), outcomes.of(sql, viewer, trial));
            return new PreviewView(
                    told.stream().filter(Effect::isGain).toList(),
                    told.stream().filter(effect -> !effect.isGain()).toList());
        });
    }

    private Trial trial(DSLContext sql, Viewer viewer, PreviewRequest request) {
        if (request.share() != null) {
            return objects.share(sql, viewer, request.share());
        }
        if (request.collectionMembers() != null) {
            return objects.members(sql, viewer, request.collectionMembers());
        }
        if (request.collection() != null) {
            return objects.collection(sql, viewer, request.collection());
        }
        if (request.group() != null) {
            return people.group(sql, viewer, request.group());
        }
        return people.user(sql, viewer, Objects.requireNonNull(request.user()));
    }
}
