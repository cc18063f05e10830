package io.vitrine.delivery.download;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CollectionId;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.delivery.rendition.Transformation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * What to download.
 *
 * @param assetIds files, which are placed at the top of the archive, and folders, each of which becomes a folder there
 * @param collectionIds collections, each of which also becomes a folder there
 * @param name of the archive
 * @param transformation applied to each image; other files stay as they are
 * @param manifest whether the archive is to contain a list of all files with their SHA-256
 * @param timeZone for local times; by default that of the server
 */
@Schema(name = "NewDownload")
record DownloadRequest(
        @Nullable List<String> assetIds,
        @Nullable List<String> collectionIds,

        @Schema(example = "spring.zip") @Nullable String name,

        @Schema(example = "w-1600,f-jpg") @Nullable String transformation,

        @Nullable Boolean manifest,

        @Schema(example = "Europe/Berlin") @Nullable String timeZone) {
    static final String TRANSFORMATION = "transformation";

    private static final int LONGEST_NAME = 200;

    DownloadRequest {
        assetIds = complete(assetIds, "assetIds");
        collectionIds = complete(collectionIds, "collectionIds");
        if (assetIds.isEmpty() && collectionIds.isEmpty()) {
            throw Problem.invalid("nothing-selected", "Name at least one file, folder or media collection");
        }
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw Problem.invalidField("invalid-name", "name", CommonFault.CHARACTERS, 1, LONGEST_NAME);
        }
        zone(timeZone);
        pictures(transformation);
    }

    /** The request of an earlier download. */
    static DownloadRequest of(String stored, ObjectMapper json) {
        return json.readValue(stored, DownloadRequest.class);
    }

    List<NodeId> assets() {
        return named(assetIds, NodeId::of);
    }

    List<CollectionId> collections() {
        return named(collectionIds, CollectionId::of);
    }

    boolean wantsManifest() {
        return Boolean.TRUE.equals(manifest);
    }

    /** The transformation of images. */
    Optional<Transformation> pictures() {
        return pictures(transformation);
    }

    private static Optional<Transformation> pictures(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> Transformation.of(given, TRANSFORMATION));
    }

    ZoneId zone() {
        return zone(timeZone);
    }

    /** Reads the parameter {@code owner} of the list. Errors: invalid-owner, for any value but {@code me}. */
    static boolean isOwn(@Nullable String owner) {
        if (owner != null && !owner.equals("me")) {
            throw Problem.invalidField("invalid-owner", "owner", DownloadFault.ME);
        }
        return owner != null;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalidField("invalid-time-zone", "timeZone", DownloadFault.TIME_ZONE);
        }
    }

    /** The sent ids that were not found, as they were sent. */
    static List<String> missing(@Nullable List<String> sent, Set<Long> found) {
        return sent == null
                ? List.of()
                : sent.stream().filter(id -> !found.contains(Ids.read(id))).toList();
    }

    private static <T> List<T> named(@Nullable List<String> sent, Function<String, T> reading) {
        return sent == null ? List.of() : sent.stream().map(reading).distinct().toList();
    }

    /** The items without duplicates, which may be spelled differently, in the order of their first occurrence. */
    private static List<String> complete(@Nullable List<String> given, String field) {
        return given == null
                ? List.of()
                : List.copyOf(given.stream()
                        .map(item -> Required.field(item, field))
                        .collect(Collectors.toMap(
                                DownloadRequest::meant,
                                Function.identity(),
                                (first, later) -> first,
                                LinkedHashMap<Object, String>::new))
                        .values());
    }

    private static Object meant(String item) {
        var id = Ids.read(item);
        return id == Ids.NOTHING ? item : id;
    }
}
