package io.vitrine.history;

import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.EventRecord;
import io.vitrine.library.Paths;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An event with its details.
 *
 * @param action the action without the kind of the object
 */
record Recorded(EventRecord event, String action, JsonNode details) {
    /** Of the assets that were put into a collection at once, only this many are looked at: the first. */
    private static final int ASSETS = 100;

    static final String COVER = "coverAssetId";

    static Recorded of(EventRecord event, ObjectMapper json) {
        var action = event.getAction().substring(event.getAction().indexOf('.') + 1);
        return new Recorded(event, action, json.readTree(event.getDetails() == null ? "{}" : event.getDetails()));
    }

    boolean isAboutAssets() {
        return details.has("assetIds");
    }

    Stream<NodeId> assets() {
        return details.path("assetIds").valueStream().limit(ASSETS).map(id -> NodeId.of(id.asString()));
    }

    /** The cover of a collection before and after; empty if it stayed the same. */
    List<NodeId> covers() {
        return Stream.of("from", "to")
                .map(details.path(COVER)::path)
                .filter(JsonNode::isString)
                .map(id -> NodeId.of(id.asString()))
                .toList();
    }

    /** All assets that the event names. */
    Stream<NodeId> nodes() {
        return Stream.concat(assets(), covers().stream());
    }

    /** The paths of the folders from and to which the object went. */
    Stream<String> folders() {
        return hasMoved() ? Stream.of(from(), to()) : Stream.of();
    }

    private boolean hasMoved() {
        return switch (action) {
            case "move", "copy", "restore" -> true;
            default -> false;
        };
    }

    /** The folder of the object before the event. */
    String from() {
        return Paths.parent(details.path("from").asString());
    }

    /** The folder of the object after the event. */
    String to() {
        return Paths.parent(event.getObjectName());
    }

    /** The users and groups that the event names. */
    Stream<Long> principals() {
        return switch (action) {
            case "share" ->
                Stream.concat(
                        details.path("granted")
                                .propertyStream()
                                .map(Map.Entry::getKey)
                                .map(Ids::read),
                        details.path("removed").valueStream().map(Recorded::id));
            case "shareEnd" -> Stream.of(id(details.path("principal")));
            case "transferOwnership" -> Stream.of(id(details.path("from")), id(details.path("to")));
            default -> Stream.of();
        };
    }

    /** The level that the event gave a user or group, if it gave one. */
    @Nullable
    String granted(long principal) {
        var level = details.path("granted").get(Ids.show(principal));
        return level == null ? null : level.asString();
    }

    static long id(JsonNode text) {
        return Ids.read(text.asString());
    }
}
