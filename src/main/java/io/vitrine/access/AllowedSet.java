package io.vitrine.access;

import io.vitrine.base.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The proof that a viewer has one level on each of some objects, valid within the transaction in which it was given. */
public final class AllowedSet<I extends ObjectId> {
    private final Set<I> ids;

    AllowedSet(Set<I> ids) {
        this.ids = Set.copyOf(ids);
    }

    public Set<I> ids() {
        return ids;
    }

    public boolean contains(I id) {
        return ids.contains(id);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The ids as the database stores them. */
    public Collection<Long> values() {
        return ids.stream().map(ObjectId::value).toList();
    }

    /** Those of the ids for which the proof holds, in the given order. */
    public List<I> among(Collection<I> wanted) {
        return wanted.stream().filter(ids::contains).toList();
    }
}
