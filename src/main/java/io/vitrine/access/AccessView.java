package io.vitrine.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.base.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has access to an object.
 *
 * @param revision tells two states of its owner and its own shares apart
 */
public record AccessView(
        @Nullable Named owner,
        List<Entry> entries,
        @JsonIgnore long revision) {
    /** A person, group, folder or collection by its kind, id and name. */
    public record Named(String type, String id, String name) {}

    /**
     * Where a level comes from: {@code share} and {@code owner} stand on the object itself; {@code folder} and
     * {@code collection} are named where the viewer may see them.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Via(
            String type, @Nullable String id, @Nullable String name) {}

    /**
     * One principal's level by one way.
     *
     * @param direct whether it is a share of this object, to be changed here
     * @param effective whether it adds anything today: false for a share that ended, whose user is not restricted, or that
     *     gives no more than what reaches the principal anyway
     */
    public record Entry(
            Named principal,
            Level level,
            Via via,
            boolean direct,
            boolean effective,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant until,

            @Nullable Named grantedBy,
            Instant grantedAt) {}
}
