package io.vitrine.history;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import java.util.List;
import java.util.stream.Stream;

/** The actions that histories tell, by the word after the kind of the object: {@code rename} in {@code file.rename}. */
final class ToldActions {
    private static final List<String> OF_ASSETS = List.of(
            "create",
            "addVersion",
            "restoreVersion",
            "deleteVersion",
            "update",
            "publish",
            "unpublish",
            "rename",
            "move",
            "copy",
            "delete",
            "restore");
    private static final List<String> OF_COLLECTIONS = List.of("create", "update", "addAssets", "removeAssets");
    private static final List<String> TO_MANAGERS = List.of("share", "shareEnd", "transferOwnership");

    private ToldActions() {}

    /** The names of the actions in events. */
    static List<String> of(ObjectId object, Level level) {
        return switch (object) {
            case NodeId node ->
                Stream.of("file.", "folder.")
                        .flatMap(kind -> words(OF_ASSETS, level).map(kind::concat))
                        .toList();
            case CollectionId collection ->
                words(OF_COLLECTIONS, level).map("collection."::concat).toList();
        };
    }

    private static Stream<String> words(List<String> all, Level level) {
        return Stream.concat(all.stream(), level.includes(Level.MANAGE) ? TO_MANAGERS.stream() : Stream.of());
    }
}
