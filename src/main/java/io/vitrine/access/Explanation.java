package io.vitrine.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.base.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has a level on an object.
 *
 * @param user the person asked about, if it was a person
 * @param group the group asked about, if it was a group
 * @param level the highest level of the ways; none if there is no way
 * @param withoutEach what would remain if one way were taken away, in the order of the ways
 */
public record Explanation(
        @JsonInclude(JsonInclude.Include.NON_NULL) AccessView.@Nullable Named user,
        @JsonInclude(JsonInclude.Include.NON_NULL) AccessView.@Nullable Named group,
        Level level,
        List<Reason> ways,
        List<Without> withoutEach) {
    /**
     * One way. Its path starts at the person, group or role and ends at the object that carries the level: for example a
     * user, a group, and the folder shared with it; or a user, a collection, and the folder that is a member of it.
     *
     * @param how role, share or owner: how the level on the end of the path comes about
     */
    public record Reason(
            Level level,
            String how,
            List<AccessView.Via> path,
            @JsonInclude(JsonInclude.Include.NON_NULL) AccessView.@Nullable Named grantedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant grantedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant until) {}

    /**
     * The level that would remain without one way.
     *
     * @param way the index of the way
     */
    public record Without(int way, Level level) {}

    /** @param about a person or a group */
    static Explanation of(AccessView.Named about, List<Reason> ways) {
        var without = IntStream.range(0, ways.size())
                .mapToObj(index -> new Without(index, highest(ways, index)))
                .toList();
        var isGroup = about.type().equals("group");
        return new Explanation(isGroup ? null : about, isGroup ? about : null, highest(ways, -1), ways, without);
    }

    private static Level highest(List<Reason> ways, int except) {
        var highest = Level.NONE;
        for (var index = 0; index < ways.size(); index++) {
            if (index != except && ways.get(index).level().includes(highest)) {
                highest = ways.get(index).level();
            }
        }
        return highest;
    }
}
