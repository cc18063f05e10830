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

/** A file or folder as its viewer sees it. The fields are named as in ImageKit's objects; some are Vitrine's own. */
@Schema(oneOf = {AssetView.FileView.class, AssetView.FolderView.class})
public sealed interface AssetView extends ListedAsset {
    NodeId id();

    String name();

    @Nullable
    Owner owner();

    Level level();

    /** The operations that the viewer may perform on it, in the order of {@link AssetOperation}. */
    List<String> can();

    /** Grows with each change. */
    long revision();

    /** The path in the library: {@code /a/b.jpg}. */
    String path();

    /** The user who created the file or folder, and therefore has manage on it. */
    record Owner(String type, UserId id, String name) {
        public static @Nullable Owner of(@Nullable Long id, @Nullable String name) {
            return id == null ? null : new Owner("user", new UserId(id), name == null ? "" : name);
        }
    }

    /** Identifies a version of a file. */
    record VersionInfo(VersionId id, String name) {}

    /**
     * A file, with its current version.
     *
     * @param parentId the folder that the file is in; null if the viewer may not see that folder
     * @param thumbnail the URL of a picture of up to 400 x 400 pixels; absent for files of which none can be made
     * @param placeholder a ThumbHash in Base64, from which a page draws a blurred picture until the thumbnail has loaded; null
     *     until it is known, and for files without a thumbnail
     * @param fileType {@code image} or {@code non-image}
     * @param duration of a film, in seconds; this and the next three come from {@link Film} and are present only if a single
     *     file is shown
     * @param embeddedMetadata the EXIF, IPTC and XMP metadata; present only if a single file is shown
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
        /** Always null: this server does not generate tags. */
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
     * @param parentId the folder that contains it; null for the root, and if the viewer may not see that folder
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
