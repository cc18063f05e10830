package io.vitrine.delivery.download;

import io.vitrine.access.Visible;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, with all that is in it.
 *
 * @param assets the files and folders that were named; none of them lies in another one
 * @param collections in order
 * @param members of each collection; none of them lies in another one of the same collection
 * @param inFolder by folder, the files and folders in it
 */
record Selection(
        List<Selected> assets,
        List<Selected> collections,
        Map<Long, List<Selected>> members,
        Map<Long, List<Selected>> inFolder) {
    /**
     * A fixed number of queries, in the transaction that decides what is visible.
     *
     * <p>Errors: not found, where something that was named is absent or not visible; too large beyond so many things.
     */
    static Selection of(DSLContext sql, SelectionStore store, Visible visible, DownloadRequest request, int most) {
        var collections = store.collections(sql, visible, ids(request.collections()));
        var assets = store.assets(sql, visible, ids(request.assets()));
        requireAll(request, collections, assets);
        var members = collections.isEmpty()
                ? Map.<Long, List<Selected>>of()
                : store.members(sql, visible, ids(request.collections()), most);
        var roots = Stream.concat(assets.stream(), members.values().stream().flatMap(List::stream))
                .filter(each -> !each.isFile())
                .map(Selected::id)
                .distinct()
                .toList();
        var folders = roots.isEmpty() ? List.<Selected>of() : store.foldersBelow(sql, visible, roots, most);
        var files = roots.isEmpty() ? List.<Selected>of() : store.filesBelow(sql, visible, roots, most);
        requireRoom((long) folders.size() + files.size() + size(members), most);
        return new Selection(
                outermost(assets, folders), sorted(collections), outermost(members, folders), tree(folders, files));
    }

    /** What the one thing is called that was asked for, a file without its extension; null where there are several. */
    @Nullable
    String onlyName() {
        var all = Stream.concat(assets.stream(), collections.stream()).toList();
        if (all.size() != 1 || all.getFirst().name().isEmpty()) {
            return null;
        }
        var name = all.getFirst().name();
        var dot = name.lastIndexOf('.');
        return all.getFirst().isFile() && dot > 0 ? name.substring(0, dot) : name;
    }

    private static List<Long> ids(List<? extends ObjectId> ids) {
        return ids.stream().map(ObjectId::value).toList();
    }

    private static void requireAll(DownloadRequest request, List<Selected> collections, List<Selected> assets) {
        if (collections.size() < request.collections().size()
                || assets.size() < request.assets().size()) {
            var found = new HashSet<Long>();
            Stream.concat(collections.stream(), assets.stream()).forEach(each -> found.add(each.id()));
            throw Problem.notFound()
                    .with("assetIds", missing(request.assets(), found))
                    .with("collectionIds", missing(request.collections(), found));
        }
    }

    private static List<String> missing(List<? extends ObjectId> ids, Set<Long> found) {
        return ids.stream()
                .filter(id -> !found.contains(id.value()))
                .map(ObjectId::toString)
                .toList();
    }

    private static void requireRoom(long things, int most) {
        if (things > most) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "download-too-large",
                    "This server can put up to " + most + " files and folders into one download; choose fewer");
        }
    }

    private static long size(Map<Long, List<Selected>> members) {
        return members.values().stream().mapToLong(List::size).sum();
    }

    private static Map<Long, List<Selected>> outermost(Map<Long, List<Selected>> members, List<Selected> folders) {
        var outermost = new HashMap<Long, List<Selected>>();
        members.forEach((collection, inside) -> outermost.put(collection, outermost(inside, folders)));
        return outermost;
    }

    /** Without those that lie in another one, where they stand anyway. */
    private static List<Selected> outermost(List<Selected> chosen, List<Selected> folders) {
        var parents = new HashMap<Long, Long>();
        folders.forEach(folder -> parents.put(folder.id(), folder.parent()));
        var ids = new HashSet<Long>();
        chosen.forEach(each -> ids.add(each.id()));
        return sorted(
                chosen.stream().filter(each -> !isBelow(each, ids, parents)).toList());
    }

    private static boolean isBelow(Selected one, Set<Long> chosen, Map<Long, Long> parents) {
        for (var above = one.parent(); parents.containsKey(above); above = parents.getOrDefault(above, 0L)) {
            if (chosen.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Long, List<Selected>> tree(List<Selected> folders, List<Selected> files) {
        var inFolder = new HashMap<Long, List<Selected>>();
        Stream.concat(folders.stream(), files.stream())
                .forEach(each -> inFolder.computeIfAbsent(each.parent(), none -> new ArrayList<>())
                        .add(each));
        inFolder.values().forEach(inside -> inside.sort(Selected.ORDER));
        return inFolder;
    }

    private static List<Selected> sorted(List<Selected> some) {
        return some.stream().sorted(Selected.ORDER).toList();
    }
}
