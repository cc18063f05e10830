package io.vitrine.bench;

/**
 * The size of a world.
 *
 * @param inCollection the number of members of each collection, except the largest, which has every file, and the smallest
 */
record WorldSize(int files, int folders, int collections, int inCollection, int users, int groups, int shares) {
    /** The number of nested folders; the last of them holds the files that are read one by one. */
    static final int DEPTH = 8;

    /** The number of members of the smallest collection. */
    static final int FEW = 100;

    private static final WorldSize FULL = new WorldSize(1_000_000, 20_000, 2_000, 500, 1_000, 100, 20_000);

    /** A fraction of the full world; 1 is a million files. */
    static WorldSize of(double scale) {
        return new WorldSize(
                part(FULL.files, scale, 1_000),
                part(FULL.folders, scale, 5 * DEPTH),
                part(FULL.collections, scale, 10),
                FULL.inCollection,
                part(FULL.users, scale, 20),
                part(FULL.groups, scale, 10),
                part(FULL.shares, scale, 50));
    }

    private static int part(int all, double scale, int least) {
        return Math.max(least, (int) (all * scale));
    }
}
