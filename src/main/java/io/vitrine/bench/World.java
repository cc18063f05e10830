package io.vitrine.bench;

import java.util.List;

/**
 * What the measured, restricted user sees of a world.
 *
 * @param files the total number of files
 * @param user the id of the user
 * @param folder the deepest of the nested folders, the outermost of which is shared with the user
 * @param inFolder some files in that folder
 * @param few the smallest collection that the user may view
 * @param usual a collection of the usual size
 * @param inUsual its files
 * @param all the collection that every file is a member of
 */
record World(
        int files, long user, long folder, List<Long> inFolder, long few, long usual, List<Long> inUsual, long all) {}
