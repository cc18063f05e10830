package io.vitrine.delivery.download;

import io.vitrine.base.NodeId;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.zip.EntryNames;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.ZipEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Lays a selection out as the entries of an archive: folders before what is in them, all in the order of their names. */
final class Entries {
    private static final String ROOT_NAME = "Library";

    private final Selection selection;
    private final BlobStore store;
    private final ZoneId zone;
    private final List<ZipEntry> entries = new ArrayList<>();

    private Entries(Selection selection, BlobStore store, ZoneId zone) {
        this.selection = selection;
        this.store = store;
        this.zone = zone;
    }

    /** Files whose content is not in the store as it should be come as skipped. */
    static List<ZipEntry> of(Selection selection, BlobStore store, ZoneId zone) {
        var made = new Entries(selection, store, zone);
        made.top();
        return made.entries;
    }

    private void top() {
        var names = new EntryNames();
        names.file(Listing.NAME);
        var collections = selection.collections().iterator();
        var collection = collections.hasNext() ? collections.next() : null;
        for (var asset : selection.assets()) {
            while (collection != null && Selected.ORDER.compare(collection, asset) < 0) {
                collection(collection, names);
                collection = collections.hasNext() ? collections.next() : null;
            }
            asset(asset, "", names);
        }
        while (collection != null) {
            collection(collection, names);
            collection = collections.hasNext() ? collections.next() : null;
        }
    }

    private void collection(Selected collection, EntryNames names) {
        var path = names.folder(collection.name()) + "/";
        add(ZipEntry.Kind.COLLECTION, path, collection, ZipEntry.NOTHING);
        inside(selection.members().getOrDefault(collection.id(), List.of()), path);
    }

    private void inside(List<Selected> assets, String path) {
        var names = new EntryNames();
        assets.forEach(asset -> asset(asset, path, names));
    }

    private void asset(Selected asset, String above, EntryNames names) {
        var content = asset.content();
        if (content == null) {
            var path = above + names.folder(asset.id() == NodeId.ROOT.value() ? ROOT_NAME : asset.name()) + "/";
            add(ZipEntry.Kind.FOLDER, path, asset, ZipEntry.NOTHING);
            inside(selection.inFolder().getOrDefault(asset.id(), List.of()), path);
        } else {
            file(asset, content, above + names.file(asset.name()));
        }
    }

    private void file(Selected asset, ZipEntry.Content content, String path) {
        var stored = store.file(content.sha256()).isPresent()
                ? store.size(content.sha256()).orElse(-1)
                : content.size();
        if (stored == content.size()) {
            add(ZipEntry.Kind.FILE, path, asset, content);
        } else {
            var reason = stored < 0 ? "content missing" : "content damaged";
            add(ZipEntry.Kind.SKIPPED, path, asset, new ZipEntry.Content(reason, content.size(), 0, ""));
        }
    }

    private void add(ZipEntry.Kind kind, String path, Selected from, ZipEntry.Content content) {
        entries.add(new ZipEntry(kind, path, from.id(), ZipEntry.Time.of(from.changedAt(), zone), content));
    }
}
