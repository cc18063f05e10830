package io.vitrine.history;

import io.vitrine.access.AccessView;
import io.vitrine.access.NameStore;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may be told of the things that some events name.
 *
 * @param level the viewer's level on the object of the events
 * @param folders the paths of visible folders
 * @param assets visible assets
 * @param principals users and groups that exist
 */
record Known(
        Viewer viewer,
        Level level,
        Set<String> folders,
        Map<Long, AccessView.Named> assets,
        Map<Long, NameStore.Principal> principals) {

    /** The entry for an event; empty if everything it is about is hidden from the viewer. */
    Stream<HistoryEntry> entry(Recorded recorded) {
        var shown = recorded.assets().flatMap(this::asset).toList();
        var changes = Changes.of(recorded, this);
        var isAllHidden =
                recorded.isAboutAssets() ? shown.isEmpty() : !recorded.covers().isEmpty() && changes.isEmpty();
        if (isAllHidden && !isTheWholeLibrary()) {
            return Stream.of();
        }
        var event = recorded.event();
        return Stream.of(new HistoryEntry(
                Ids.show(event.getId()),
                Instant.ofEpochMilli(event.getAt()),
                recorded.action(),
                actor(recorded),
                changes,
                shown,
                recorded.action().startsWith("share") ? shares(recorded) : List.of()));
    }

    /** Whether the viewer may see one of the files that the cover was before or after. */
    boolean isOfACover(Recorded recorded) {
        return isTheWholeLibrary()
                || recorded.covers().stream().flatMap(this::asset).findAny().isPresent();
    }

    /** The path, if the viewer may see a folder there. */
    @Nullable
    String folder(String path) {
        return folders.contains(path) ? path : null;
    }

    /** The name of a user or group, if it exists. */
    @Nullable
    String name(long principal) {
        var found = principals.get(principal);
        return found == null ? null : found.name();
    }

    /** Whether the viewer sees all assets, so that their number is no secret. */
    boolean isTheWholeLibrary() {
        return !viewer.role().isRestricted();
    }

    private Stream<AccessView.Named> asset(NodeId id) {
        return Stream.ofNullable(assets.get(id.value()));
    }

    private HistoryEntry.@Nullable Actor actor(Recorded recorded) {
        var event = recorded.event();
        var id = event.getActorId();
        var isOneself =
                viewer.user().map(UserId::value).filter(own -> own.equals(id)).isPresent();
        return isOneself || level.includes(Level.MANAGE) || isTheWholeLibrary()
                ? new HistoryEntry.Actor(event.getActorKind(), id == null ? null : Ids.show(id), event.getActorName())
                : null;
    }

    private List<HistoryEntry.Share> shares(Recorded recorded) {
        return recorded.principals()
                .map(principals::get)
                .filter(Objects::nonNull)
                .map(found -> share(found, recorded.granted(found.id().value())))
                .toList();
    }

    private static HistoryEntry.Share share(NameStore.Principal found, @Nullable String level) {
        var named = new AccessView.Named(found.id().kind(), Ids.show(found.id().value()), found.name());
        return new HistoryEntry.Share(named, level == null ? null : Level.named(level));
    }
}
