package io.vitrine.bench;

import java.util.List;

/**
 * What the measured, restricted user sees of a world.
 *
 * @param files how many files there are in all
 * @param user who it is; an id
 * @param folder the deepest of the folders that stand one in the other, the outermost of which is shared with the user
 * @param inFolder some files of it
 * @param few the smallest collection that the user may view
 * @param usual one of the usual size
 * @param inUsual its files
 * @param all the collection that every file is a member of
 */
record World(
        int files, long user, long folder, List<Long> inFolder, long few, long usual, List<Long> inUsual, long all) {}
