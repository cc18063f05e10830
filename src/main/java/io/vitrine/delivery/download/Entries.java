package io.vitrine.delivery.download;

import io.vitrine.base.NodeId;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.FileName;
import io.vitrine.delivery.zip.EntryNames;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.ZipEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a selection out as the entries of an archive: folders before what is in them, all in the order of their names. */
final class Entries {
    private static final String ROOT_NAME = "Library";

    private final Selection selection;
    private final BlobStore store;
    private final ZoneId zone;
    private final Function<ZipEntry.Content, Optional<String>> pictures;
    private final List<ZipEntry> entries = new ArrayList<>();

    private Entries(
            Selection selection, BlobStore store, ZoneId zone, Function<ZipEntry.Content, Optional<String>> pictures) {
        this.selection = selection;
        this.store = store;
        this.zone = zone;
        this.pictures = pictures;
    }

    /**
     * Files whose content is not in the store as it should be come as skipped.
     *
     * @param pictures the extension of the picture that takes a content's place; empty where none does
     */
    static List<ZipEntry> of(
            Selection selection, BlobStore store, ZoneId zone, Function<ZipEntry.Content, Optional<String>> pictures) {
        var made = new Entries(selection, store, zone, pictures);
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
            file(asset, content, above, names);
        }
    }

    private void file(Selected asset, ZipEntry.Content content, String above, EntryNames names) {
        var picture = pictures.apply(content);
        var name =
                picture.map(extension -> FileName.with(asset.name(), extension)).orElse(asset.name());
        var path = above + names.file(name);
        var damage = damage(store, content);
        if (damage == null) {
            add(picture.isPresent() ? ZipEntry.Kind.RENDITION : ZipEntry.Kind.FILE, path, asset, content);
        } else {
            add(ZipEntry.Kind.SKIPPED, path, asset, new ZipEntry.Content(damage, content.size(), 0, ""));
        }
    }

    /** Why a content cannot be sent as it was uploaded; null where it can, as far as that shows without reading it. */
    static @Nullable String damage(BlobStore store, ZipEntry.Content content) {
        var stored = store.file(content.sha256()).isPresent()
                ? store.size(content.sha256()).orElse(-1)
                : content.size();
        if (stored == content.size()) {
            return null;
        }
        return stored < 0 ? "content missing" : "content damaged";
    }

    private void add(ZipEntry.Kind kind, String path, Selected from, ZipEntry.Content content) {
        entries.add(new ZipEntry(kind, path, from.id(), ZipEntry.Time.of(from.changedAt(), zone), content));
    }
}
