package io.vitrine.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The assets on which a change may give or take a level, laid out in a row: a folder, its files, then the folders in it with
 * all their contents. The contents of a folder are then one range, and a user's level on any number of assets is a set of
 * bits. The positions of files are anonymous until one is asked for by its id: most files have no ways of their own.
 */
final class Region {
    /** A folder of the region. */
    record Folder(long id, long parent) {}

    /** A node and where it is. */
    record Place(long id, boolean folder, long parent) {}

    private record Range(int from, int to) {}

    /** The positions of a folder's files; {@code next} is the first one not yet assigned. */
    private static final class Files {
        private int next;

        Files(int first) {
            this.next = first;
        }
    }

    private final Map<Long, Range> folders = new HashMap<>();
    private final Map<Long, Range> loose = new HashMap<>();
    private final Map<Long, Files> files = new HashMap<>();
    private final Map<Long, List<Range>> above = new HashMap<>();
    private final Map<Long, Integer> named = new HashMap<>();
    private int size;

    /**
     * @param all the folders
     * @param filesIn the number of files in each of them
     * @param looseIn the number of files of the region in each folder outside of the region
     */
    Region(List<Folder> all, Map<Long, Integer> filesIn, Map<Long, Integer> looseIn) {
        var children = new HashMap<Long, List<Long>>();
        all.forEach(folder -> children.computeIfAbsent(folder.parent(), any -> new ArrayList<>())
                .add(folder.id()));
        var ids = new HashSet<Long>();
        all.forEach(folder -> ids.add(folder.id()));
        all.stream().filter(folder -> !ids.contains(folder.parent())).forEach(top -> lay(top.id(), children, filesIn));
        looseIn.forEach((folder, count) -> loose.put(folder, take(folder, count)));
    }

    /** Not recursive: a tree may be deeper than the stack. */
    private void lay(long top, Map<Long, List<Long>> children, Map<Long, Integer> filesIn) {
        var begun = new HashMap<Long, Integer>();
        var open = new ArrayList<Long>(List.of(top));
        while (!open.isEmpty()) {
            long folder = open.getLast();
            var start = begun.putIfAbsent(folder, size);
            if (start == null) {
                size++;
                take(folder, filesIn.getOrDefault(folder, 0));
                open.addAll(children.getOrDefault(folder, List.of()));
            } else {
                open.removeLast();
                folders.put(folder, new Range(start, size));
            }
        }
    }

    private Range take(long folder, int count) {
        files.put(folder, new Files(size));
        size += count;
        return new Range(size - count, size);
    }

    /**
     * The topmost folders of the region and the folders around its loose files: ways to folders above these reach into the
     * region.
     */
    Set<Long> outer(List<Folder> all) {
        var outer = new HashSet<>(loose.keySet());
        all.stream().filter(folder -> !folders.containsKey(folder.parent())).forEach(folder -> outer.add(folder.id()));
        return outer;
    }

    /** Records that {@code ancestor} is an outer folder or above one. */
    void isAbove(long ancestor, long outer) {
        if (!folders.containsKey(ancestor)) {
            var range = loose.containsKey(outer) ? loose.get(outer) : folders.get(outer);
            above.computeIfAbsent(ancestor, any -> new ArrayList<>()).add(range);
        }
    }

    /** The folders outside of the region that contain parts of it, up to the root. */
    Set<Long> above() {
        return above.keySet();
    }

    /** The number of assets. */
    int size() {
        return size;
    }

    /** Adds every asset that a way to the node reaches. */
    void cover(Place place, BitSet into) {
        if (!place.folder()) {
            coverFile(place, into);
            return;
        }
        var range = folders.get(place.id());
        if (range != null) {
            into.set(range.from(), range.to());
        }
        above.getOrDefault(place.id(), List.of()).forEach(reached -> into.set(reached.from(), reached.to()));
    }

    private void coverFile(Place file, BitSet into) {
        var at = named.get(file.id());
        if (at == null) {
            var beside = files.get(file.parent());
            if (beside == null) {
                return;
            }
            at = beside.next++;
            named.put(file.id(), at);
        }
        into.set(at);
    }
}
