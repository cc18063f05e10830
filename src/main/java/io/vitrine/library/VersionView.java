package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.library.content.MediaTypes;
import io.vitrine.library.content.PictureTypes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a file, as ImageKit's file object; the fields that describe the file itself have their current values.
 *
 * @param type {@code file} for the current version, {@code file-version} for the others
 * @param url always leads to this version, as {@code thumbnail} does to a picture of it; absent if none can be made
 * @param isCurrent whether this is the current version of the file
 * @param createdAt when {@code createdBy} made the version
 */
@Schema(name = "FileVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        String type,
        NodeId id,
        NodeId fileId,
        String name,
        String filePath,
        String url,
        @Nullable String thumbnail,
        String fileType,
        String mime,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Boolean hasAlpha,
        List<String> tags,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String customCoordinates,
        @JsonRawValue @Schema(type = "object") String customMetadata,
        @Nullable String description,
        @JsonProperty("isPrivateFile") boolean isPrivateFile,
        @JsonProperty("isPublished") boolean isPublished,
        @JsonProperty("isCurrent") boolean isCurrent,
        AssetView.VersionInfo versionInfo,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) AssetView.@Nullable Owner createdBy,
        Level level,
        List<String> can)
        implements ListedAsset {
    /** Always null: this server does not generate tags. */
    @JsonProperty("AITags")
    @Schema(types = {"array", "null"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable
    List<String> aiTags() {
        return null;
    }

    /** @param pictures tells which files have thumbnails */
    static VersionView of(AssetView.FileView file, VersionStore.Stored version, PictureTypes pictures) {
        var isCurrent = file.versionInfo().id().equals(version.id());
        return new VersionView(
                isCurrent ? "file" : "file-version",
                file.id(),
                file.fileId(),
                file.name(),
                file.filePath(),
                file.url() + "?v=" + version.id(),
                pictures.thumbnail(file.url(), version.mime(), version.id()),
                MediaTypes.fileType(version.mime()),
                version.mime(),
                version.size(),
                version.dimensions().width(),
                version.dimensions().height(),
                version.dimensions().hasAlpha(),
                file.tags(),
                file.customCoordinates(),
                file.customMetadata(),
                file.description(),
                file.isPrivateFile(),
                version.isPublished(),
                isCurrent,
                new AssetView.VersionInfo(version.id(), "Version " + version.number()),
                version.createdAt(),
                version.createdAt(),
                version.createdBy(),
                file.level(),
                file.can());
    }
}
