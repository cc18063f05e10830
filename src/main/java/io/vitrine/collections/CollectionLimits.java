package io.vitrine.collections;

import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Problem;
import java.util.Collection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one call may ask for.
 *
 * @param pairsPerCall how many memberships one call may add or remove: collections times assets
 * @param membersClearedAtOnce how many member rows of deleted collections are deleted before the answer; the rest is deleted
 *     afterwards
 */
@ConfigurationProperties("vitrine.limits")
record CollectionLimits(
        @DefaultValue("100000") int pairsPerCall,
        @DefaultValue("10000") int membersClearedAtOnce) {
    CollectionLimits {
        atLeastOne("pairs-per-call", pairsPerCall);
        atLeastOne("members-cleared-at-once", membersClearedAtOnce);
    }

    /** Errors: too-many-items, naming the limit. */
    void checkPairs(Collection<?> collections, Collection<?> assets) {
        ItemsPerCall.check("collectionIds", collections.size());
        ItemsPerCall.check("assetIds", assets.size());
        if ((long) collections.size() * assets.size() > pairsPerCall) {
            throw Problem.invalidField(
                    "too-many-items",
                    "assetIds",
                    CollectionFault.TOO_MANY_PAIRS,
                    pairsPerCall,
                    "vitrine.limits.pairs-per-call");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }
}
