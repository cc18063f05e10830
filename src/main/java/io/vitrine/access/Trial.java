package io.vitrine.access;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * A change, ready to be tried.
 *
 * @param people the users whose levels may change
 * @param about what must be known to compute the levels
 * @param roots the nodes on and below which levels may change
 * @param extent what else of the library the change is about
 * @param named the users that the request itself names
 * @param change carries out the change in a picture
 */
record Trial(
        Set<Long> people,
        PictureStore.About about,
        Select<Record1<Long>> roots,
        Extent extent,
        Set<Long> named,
        Consumer<Picture> change) {
    /**
     * @param everything whether a role changes, and with it the level on everything
     * @param collections the collections, if the change is one of collections; the asker need not manage their members
     */
    record Extent(boolean everything, @Nullable Set<Long> collections) {
        static final Extent REGION = new Extent(false, null);
        static final Extent EVERYTHING = new Extent(true, null);

        static Extent of(Set<Long> collections) {
            return new Extent(false, collections);
        }
    }

    static PictureStore.About about(Set<Long> people, Set<Long> groups, Set<Long> collections) {
        return new PictureStore.About(people, groups, collections);
    }

    /** The same trial, with everything known about one more user. */
    Trial knowing(long user) {
        var more = new HashSet<>(about.people());
        more.add(user);
        return new Trial(people, about(more, about.groups(), about.collections()), roots, extent, named, change);
    }
}
