package io.vitrine.delivery.download;

import io.vitrine.access.Visible;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The items that were asked for, with everything in them.
 *
 * @param assets the named files and folders, without those that lie in another named one
 * @param collections in order
 * @param members the members of each collection, without those that lie in another member of it
 * @param inFolder the files and folders in each folder
 */
record Selection(
        List<Selected> assets,
        List<Selected> collections,
        Map<Long, SelectedList> members,
        Map<Long, SelectedList> inFolder) {
    /**
     * Reads a selection with a fixed number of queries, in the transaction that decides what is visible.
     *
     * <p>Errors: not found, if a named item is absent or not visible; too large, beyond {@code most} items.
     */
    static Selection of(DSLContext sql, SelectionStore store, Visible visible, DownloadRequest request, int most) {
        var collections = store.collections(sql, visible, ids(request.collections()));
        var things = new PackedThings();
        var assets = store.assets(sql, things, visible, ids(request.assets()));
        requireAll(request, collections, assets);
        var members = collections.isEmpty()
                ? Map.<Long, SelectedList>of()
                : store.members(sql, things, visible, ids(request.collections()), most);
        var roots = Stream.concat(assets.stream(), members.values().stream().flatMap(List::stream))
                .filter(each -> !each.isFile())
                .map(Selected::id)
                .distinct()
                .toList();
        var none = new SelectedList(things);
        var folders = roots.isEmpty() ? none : store.foldersBelow(sql, things, visible, roots, most);
        var files = roots.isEmpty() ? none : store.filesBelow(sql, things, visible, roots, most);
        requireRoom((long) folders.size() + files.size() + size(members), most);
        return new Selection(
                outermost(assets, folders),
                collections.stream().sorted(Selected.ORDER).toList(),
                outermost(members, folders),
                tree(things, List.of(folders, files)));
    }

    /** The name of the item if only one was asked for, without the extension of a file; null if there are several. */
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
                    .with("assetIds", DownloadRequest.missing(request.assetIds(), found))
                    .with("collectionIds", DownloadRequest.missing(request.collectionIds(), found));
        }
    }

    private static void requireRoom(long things, int most) {
        if (things > most) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "download-too-large",
                    "This server can put up to " + most + " files and folders into one download; choose fewer");
        }
    }

    private static long size(Map<Long, SelectedList> members) {
        return members.values().stream().mapToLong(List::size).sum();
    }

    private static Map<Long, SelectedList> outermost(Map<Long, SelectedList> members, SelectedList folders) {
        var outermost = new HashMap<Long, SelectedList>();
        members.forEach((collection, inside) -> outermost.put(collection, outermost(inside, folders)));
        return outermost;
    }

    /** Leaves out items that lie in another chosen folder, because they appear there anyway. */
    private static SelectedList outermost(SelectedList chosen, SelectedList folders) {
        var parents = new HashMap<Long, Long>();
        folders.forEach(folder -> parents.put(folder.id(), folder.parent()));
        var around = new HashSet<Long>();
        chosen.stream().filter(each -> !each.isFile()).forEach(folder -> around.add(folder.id()));
        return chosen.where(each -> !isBelow(each, around, parents)).sorted();
    }

    private static boolean isBelow(Selected one, Set<Long> chosen, Map<Long, Long> parents) {
        for (var above = one.parent(); parents.containsKey(above); above = parents.getOrDefault(above, 0L)) {
            if (chosen.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Long, SelectedList> tree(PackedThings things, List<SelectedList> all) {
        var inFolder = new HashMap<Long, SelectedList>();
        for (var some : all) {
            for (var at = 0; at < some.size(); at++) {
                some.addTo(inFolder.computeIfAbsent(some.get(at).parent(), first -> new SelectedList(things)), at);
            }
        }
        inFolder.values().forEach(SelectedList::sorted);
        return inFolder;
    }
}
