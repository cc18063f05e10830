package io.vitrine.collections;

import io.vitrine.base.Problem;
import java.util.Collection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one call may ask for.
 *
 * @param itemsPerCall how many ids a list in a request may have
 * @param pairsPerCall how many memberships one call may add or remove: collections times assets
 * @param membersClearedAtOnce how many members of deleted collections are cleared before the answer; the rest is cleared
 *     afterwards
 */
@ConfigurationProperties("vitrine.limits")
public record CollectionLimits(
        @DefaultValue("10000") int itemsPerCall,
        @DefaultValue("100000") int pairsPerCall,
        @DefaultValue("10000") int membersClearedAtOnce) {
    public CollectionLimits {
        atLeastOne("items-per-call", itemsPerCall);
        atLeastOne("pairs-per-call", pairsPerCall);
        atLeastOne("members-cleared-at-once", membersClearedAtOnce);
    }

    /** Errors: too-many-items, naming the field and the limit. */
    public void check(String field, Collection<?> items) {
        if (items.size() > itemsPerCall) {
            throw tooMany(field, itemsPerCall + " in one call", "items-per-call");
        }
    }

    /** Errors: too-many-items, naming the limit. */
    void checkPairs(Collection<?> collections, Collection<?> assets) {
        check("collectionIds", collections);
        check("assetIds", assets);
        if ((long) collections.size() * assets.size() > pairsPerCall) {
            throw tooMany("assetIds", pairsPerCall + " pairs of collection and asset in one call", "pairs-per-call");
        }
    }

    private static Problem tooMany(String field, String most, String limit) {
        return Problem.invalidField("too-many-items", field, "at most " + most + " (vitrine.limits." + limit + ")");
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }
}
