package io.vitrine.delivery.download;

import io.vitrine.base.NodeId;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.FileName;
import io.vitrine.delivery.zip.EntryNames;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.ZipEntry;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a selection as the entries of an archive, one after the other: folders before their contents, each level in the
 * order of names. Files whose content is missing from the store or damaged become skipped entries.
 */
final class Entries implements Iterator<ZipEntry> {
    private static final String ROOT_NAME = "Library";

    private final Selection selection;
    private final ZoneId zone;
    private final Rules rules;
    /** The open folders, innermost first. */
    private final Deque<Level> open = new ArrayDeque<>();

    /**
     * How contents enter the archive.
     *
     * @param picture the extension of the picture that replaces a content; empty if none does
     * @param damage why a content cannot be sent; null if it can
     */
    record Rules(
            Function<ZipEntry.Content, Optional<String>> picture,
            Function<ZipEntry.Content, @Nullable String> damage) {}

    /** A folder of the archive, and the items still to come in it. */
    private record Level(Iterator<Selected> things, String path, EntryNames names) {}

    Entries(Selection selection, ZoneId zone, Rules rules) {
        this.selection = selection;
        this.zone = zone;
        this.rules = rules;
        var names = new EntryNames();
        names.file(Listing.NAME);
        var top = Stream.concat(selection.assets().stream(), selection.collections().stream())
                .sorted(Selected.ORDER)
                .iterator();
        open.push(new Level(top, "", names));
    }

    @Override
    public boolean hasNext() {
        while (!open.isEmpty() && !open.element().things().hasNext()) {
            open.pop();
        }
        return !open.isEmpty();
    }

    @Override
    public ZipEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var level = open.element();
        var thing = level.things().next();
        var content = thing.content();
        return content == null ? folder(thing, level) : file(thing, content, level);
    }

    private ZipEntry folder(Selected folder, Level above) {
        var name = folder.id() == NodeId.ROOT.value() ? ROOT_NAME : folder.name();
        var path = above.path() + above.names().folder(name) + "/";
        var inside = (folder.isCollection() ? selection.members() : selection.inFolder()).get(folder.id());
        var things = inside == null ? Collections.<Selected>emptyIterator() : inside.iterator();
        open.push(new Level(things, path, new EntryNames()));
        var kind = folder.isCollection() ? ZipEntry.Kind.COLLECTION : ZipEntry.Kind.FOLDER;
        return entry(kind, path, folder, ZipEntry.NOTHING);
    }

    private ZipEntry file(Selected file, ZipEntry.Content content, Level above) {
        var picture = rules.picture().apply(content);
        var name =
                picture.map(extension -> FileName.with(file.name(), extension)).orElse(file.name());
        var path = above.path() + above.names().file(name);
        var damage = rules.damage().apply(content);
        return damage == null
                ? entry(picture.isPresent() ? ZipEntry.Kind.RENDITION : ZipEntry.Kind.FILE, path, file, content)
                : entry(ZipEntry.Kind.SKIPPED, path, file, new ZipEntry.Content(damage, content.size(), 0, ""));
    }

    /** Why a content cannot be sent as it was uploaded; null if it can, as far as can be told without reading it. */
    static @Nullable String damage(BlobStore store, ZipEntry.Content content) {
        var stored = store.file(content.sha256()).isPresent()
                ? store.size(content.sha256()).orElse(-1)
                : content.size();
        if (stored == content.size()) {
            return null;
        }
        return stored < 0 ? "content missing" : "content damaged";
    }

    private ZipEntry entry(ZipEntry.Kind kind, String path, Selected from, ZipEntry.Content content) {
        return new ZipEntry(kind, path, from.id(), ZipEntry.Time.of(from.changedAt(), zone), content);
    }
}
