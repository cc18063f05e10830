package io.vitrine.bench;

import io.vitrine.access.Nodes;
import io.vitrine.base.Fold;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.blob.Content;
import io.vitrine.db.schema.tables.records.FileVersionRecord;
import io.vitrine.db.schema.tables.records.FolderClosureRecord;
import io.vitrine.db.schema.tables.records.FolderRecord;
import io.vitrine.db.schema.tables.records.NodeRecord;
import io.vitrine.db.schema.tables.records.NodeWordsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The folders and files of a world: one chain of folders down to the greatest depth, and the others below any folder that is
 * not so deep.
 */
final class WorldTree {
    private static final int IN_DEEPEST = 2_000;
    private static final List<String> WORDS = List.of(
            "harbour",
            "dawn",
            "poster",
            "summer",
            "campaign",
            "portrait",
            "detail",
            "store",
            "window",
            "logo",
            "beach",
            "winter",
            "studio",
            "banner",
            "product",
            "street",
            "garden",
            "bridge",
            "coffee",
            "market");

    /** A folder that others may be made in; its line is the ids from the folder up to the root. */
    private record Place(long id, String path, List<Long> line) {}

    private final WorldStore store;
    private final WorldSize size;
    private final List<Content> contents;
    private final long now;
    private final Random random = new Random(1);
    private final List<Place> places = new ArrayList<>();
    private final List<Long> folders = new ArrayList<>();
    private final List<Long> files = new ArrayList<>();
    private final List<Long> inDeepest = new ArrayList<>();

    WorldTree(WorldStore store, WorldSize size, List<Content> contents, long now) {
        this.store = store;
        this.size = size;
        this.contents = contents;
        this.now = now;
    }

    void make(List<Long> owners) {
        var root = new Place(NodeId.ROOT.value(), "/", List.of(NodeId.ROOT.value()));
        places.add(root);
        for (var number = 0; number < size.folders(); number++) {
            var above = number < WorldSize.DEPTH ? places.getLast() : shallow();
            places.add(folder(above, "folder-" + number, owner(owners, 10)));
        }
        store.flush();
        for (var number = 0; number < size.files(); number++) {
            var deepest = number < Math.min(IN_DEEPEST, size.files() / 4);
            var in = deepest ? places.get(WorldSize.DEPTH) : places.get(1 + random.nextInt(size.folders()));
            var file = file(in, number, deepest ? null : owner(owners, 5));
            files.add(file);
            if (deepest) {
                inDeepest.add(file);
            }
        }
        store.flush();
    }

    /** Makes a folder at the root with this many files and nothing else in it, and returns its id. */
    long flat(String name, int many) {
        var root = NodeId.ROOT.value();
        var folder = folder(new Place(root, "/", List.of(root)), name, null);
        for (var number = 0; number < many; number++) {
            file(folder, number, null);
        }
        store.flush();
        return folder.id();
    }

    long outermost() {
        return places.get(1).id();
    }

    long deepest() {
        return places.get(WorldSize.DEPTH).id();
    }

    List<Long> filesOfDeepest() {
        return inDeepest;
    }

    List<Long> folders() {
        return folders;
    }

    List<Long> files() {
        return files;
    }

    /** A random folder that is not at the greatest depth and not part of the shared chain. */
    private Place shallow() {
        while (true) {
            var at = random.nextInt(places.size());
            var place = places.get(at);
            if ((at == 0 || at > WorldSize.DEPTH) && place.line().size() <= WorldSize.DEPTH) {
                return place;
            }
        }
    }

    private @Nullable Long owner(List<Long> owners, int oneIn) {
        return random.nextInt(oneIn) == 0 ? owners.get(1 + random.nextInt(owners.size() - 1)) : null;
    }

    private Place folder(Place above, String name, @Nullable Long owner) {
        var id = NodeId.next().value();
        var row = node(id, Nodes.FOLDER, above.id(), name, owner);
        row.setMime("");
        row.setSize(0L);
        store.add(row);
        var path = above.path().equals("/") ? "/" + name : above.path() + "/" + name;
        store.add(new FolderRecord(id, path));
        store.add(new NodeWordsRecord(id, row.getNameKey()));
        var line = new ArrayList<Long>(List.of(id));
        line.addAll(above.line());
        for (var depth = 0; depth < line.size(); depth++) {
            store.add(new FolderClosureRecord(id, line.get(depth), depth));
        }
        folders.add(id);
        return new Place(id, path, line);
    }

    private long file(Place in, int number, @Nullable Long owner) {
        var id = NodeId.next().value();
        var version = VersionId.next().value();
        var content = contents.get(number % contents.size());
        var name = word() + "_" + word() + "_" + number + ".jpg";
        var row = node(id, Nodes.FILE, in.id(), name, owner);
        row.setMime("image/jpeg");
        row.setSize(content.size());
        row.setVersionId(version);
        store.add(row);
        var first = new FileVersionRecord();
        first.setId(version);
        first.setNodeId(id);
        first.setNumber(1);
        first.setBlobSha256(content.sha256());
        first.setSize(content.size());
        first.setMime("image/jpeg");
        first.setWidth(1200);
        first.setHeight(800);
        first.setHasAlpha(false);
        first.setIsPublished(true);
        first.setCreatedAt(row.getCreatedAt());
        store.add(first);
        store.add(new NodeWordsRecord(id, row.getNameKey()));
        return id;
    }

    private NodeRecord node(long id, short kind, long parent, String name, @Nullable Long owner) {
        var row = new NodeRecord();
        var at = now - random.nextLong(1L << 35);
        row.setId(id);
        row.setKind(kind);
        row.setParentId(parent);
        row.setName(name);
        row.setNameKey(Fold.key(name));
        row.setOwnerId(owner);
        row.setIsPrivate(false);
        row.setIsPublished(true);
        row.setCreatedAt(at);
        row.setUpdatedAt(at);
        row.setRevision(1L);
        return row;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
