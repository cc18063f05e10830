package io.vitrine.history;

import io.vitrine.history.HistoryEntry.Change;
import io.vitrine.library.Paths;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event changed in the properties of its object, in the words of the API. */
final class Changes {
    private Changes() {}

    static List<Change> of(Recorded recorded, Known known) {
        var details = recorded.details();
        return switch (recorded.action()) {
            case "create", "addVersion", "restoreVersion" ->
                Stream.of("number", "size").flatMap(fact -> now(details, fact)).toList();
            case "deleteVersion" -> List.of(new Change("number", value(details.path("number")), null));
            case "rename" -> List.of(new Change("name", name(details.path("from")), name(details.path("to"))));
            case "move", "copy", "restore" ->
                List.of(new Change("folder", known.folder(recorded.from()), known.folder(recorded.to())));
            case "update" ->
                details.propertyStream()
                        .filter(fact -> !fact.getKey().equals(Recorded.COVER) || known.isOfACover(recorded))
                        .map(fact -> changed(fact.getKey(), fact.getValue()))
                        .toList();
            case "transferOwnership" ->
                List.of(new Change(
                        "owner",
                        known.name(Recorded.id(details.path("from"))),
                        known.name(Recorded.id(details.path("to")))));
            case "addAssets", "removeAssets" -> count(recorded, known);
            default -> List.of();
        };
    }

    private static List<Change> count(Recorded recorded, Known known) {
        return known.isTheWholeLibrary()
                ? List.of(new Change(
                        "assetCount", null, recorded.details().path("assetIds").size()))
                : List.of();
    }

    private static Stream<Change> now(JsonNode details, String fact) {
        return details.has(fact) ? Stream.of(new Change(fact, null, value(details.path(fact)))) : Stream.of();
    }

    /** A change of the cover names neither file, since one of the two may be hidden. */
    private static Change changed(String property, JsonNode change) {
        return property.equals(Recorded.COVER)
                ? new Change(property, null, null)
                : new Change(property, value(change.path("from")), value(change.path("to")));
    }

    private static String name(JsonNode path) {
        return Paths.name(path.asString());
    }

    /** The value as the answer shows it; null if there is none. */
    private static @Nullable Object value(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value;
    }
}
