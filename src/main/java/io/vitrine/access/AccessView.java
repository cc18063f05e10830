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
 * @param revision differs between any two states of the object's owner and its own shares
 */
public record AccessView(
        @Nullable Named owner,
        List<Entry> entries,
        @JsonIgnore long revision) {
    /** A person, group, folder or collection with its type, id and name. */
    public record Named(String type, String id, String name) {}

    /**
     * Where a level comes from. {@code share} and {@code owner} are on the object itself; {@code folder} and
     * {@code collection} have an id and a name only if the viewer may see them.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Via(
            String type, @Nullable String id, @Nullable String name) {}

    /**
     * One principal's level by one way.
     *
     * @param direct whether it is a share of this object, which can be changed here
     * @param effective whether it adds anything today: false if the way has ended, if the principal is not restricted, or if
     *     it is a direct share that gives no more than another way that reaches the principal
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
