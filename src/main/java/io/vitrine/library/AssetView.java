package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.base.VersionId;
import io.vitrine.library.content.Film;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file or folder as its viewer sees it. The field names are those of ImageKit's objects, and some of ours. */
@Schema(oneOf = {AssetView.FileView.class, AssetView.FolderView.class})
public sealed interface AssetView extends ListedAsset {
    NodeId id();

    String name();

    @Nullable
    Owner owner();

    Level level();

    /** The operations that the viewer may do on it, in the order of the specification. */
    List<String> can();

    /** Grows with each change of it. */
    long revision();

    /** The path in the library: {@code /a/b.jpg}. */
    String path();

    /** Who made it, and so has manage on it. */
    record Owner(String type, UserId id, String name) {
        public static @Nullable Owner of(@Nullable Long id, @Nullable String name) {
            return id == null ? null : new Owner("user", new UserId(id), name == null ? "" : name);
        }
    }

    /** Which version of a file is meant. */
    record VersionInfo(VersionId id, String name) {}

    /**
     * A file, with its current version.
     *
     * @param parentId its folder; null where that is not visible
     * @param fileType {@code image} or {@code non-image}
     * @param placeholder a ThumbHash in Base64, from which a page draws a blurred picture until the thumbnail has come; null
     *     until it is known, and where there is no thumbnail
     * @param duration of a film in seconds; it and the other three as of {@link Film}, where a single file is shown
     * @param embeddedMetadata what EXIF, IPTC and XMP say; where a single file is shown
     * @param thumbnail a picture of up to 400 x 400 pixels; absent for files of which none can be made
     */
    @Schema(name = "File")
    record FileView(
            @Schema(allowableValues = "file") String type,
            NodeId id,
            NodeId fileId,
            @Nullable NodeId parentId,
            String name,
            String filePath,
            String url,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String thumbnail,

            @Nullable String placeholder,

            @Schema(allowableValues = {"image", "non-image"})
            String fileType,

            String mime,
            long size,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer width,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer height,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean hasAlpha,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double duration,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long bitRate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String videoCodec,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String audioCodec,

            List<String> tags,
            @Nullable String customCoordinates,
            @JsonRawValue @Schema(type = "object") String customMetadata,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String description,

            @JsonProperty("isPrivateFile") boolean isPrivateFile,
            @JsonProperty("isPublished") boolean isPublished,
            VersionInfo versionInfo,
            Instant createdAt,
            Instant updatedAt,
            @JsonIgnore long revision,
            @Nullable Owner owner,
            Level level,
            List<String> can,

            @JsonRawValue @Schema(type = "object") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String embeddedMetadata)
            implements AssetView {
        /** No machine makes tags here. */
        @JsonProperty("AITags")
        @Schema(types = {"array", "null"})
        @Nullable
        public List<String> aiTags() {
            return null;
        }

        @Override
        public String path() {
            return filePath;
        }
    }

    /**
     * A folder.
     *
     * @param parentId the folder that it is in; null for the root and where that is not visible
     */
    @Schema(name = "Folder")
    record FolderView(
            @Schema(allowableValues = "folder") String type,
            NodeId id,
            NodeId folderId,
            @Nullable NodeId parentId,
            String name,
            String folderPath,
            List<String> tags,
            @JsonRawValue @Schema(type = "object") String customMetadata,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String description,

            Instant createdAt,
            Instant updatedAt,
            @JsonIgnore long revision,
            @Nullable Owner owner,
            Level level,
            List<String> can)
            implements AssetView {
        @Override
        public String path() {
            return folderPath;
        }
    }
}
