package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to an upload: as ImageKit's, with a few more fields. Some are there on request alone. */
@Schema(name = "Upload")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadView(
        NodeId id,
        NodeId fileId,
        @Nullable NodeId parentId,
        String name,
        long size,
        AssetView.VersionInfo versionInfo,
        String filePath,
        String url,
        String fileType,
        String mime,
        @Nullable Integer height,
        @Nullable Integer width,
        @Nullable String thumbnailUrl,

        @JsonProperty("AITags") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
        List<String> aiTags,

        @Nullable String description,
        @Nullable List<String> tags,
        @Nullable String customCoordinates,

        @JsonProperty("isPrivateFile") @Nullable Boolean isPrivateFile,

        @JsonProperty("isPublished") @Nullable Boolean isPublished,

        @JsonRawValue @Schema(type = "object") @Nullable String customMetadata,

        @JsonInclude(JsonInclude.Include.ALWAYS) AssetView.@Nullable Owner owner,
        Level level,
        List<String> can) {

    /** @param more the names of the fields that were asked for */
    static UploadView of(AssetView.FileView file, Set<String> more) {
        return new UploadView(
                file.id(),
                file.fileId(),
                file.parentId(),
                file.name(),
                file.size(),
                file.versionInfo(),
                file.filePath(),
                file.url(),
                file.fileType(),
                file.mime(),
                file.height(),
                file.width(),
                file.thumbnail(),
                null,
                file.description(),
                more.contains("tags") ? file.tags() : null,
                more.contains("customCoordinates") ? file.customCoordinates() : null,
                more.contains("isPrivateFile") ? file.isPrivateFile() : null,
                more.contains("isPublished") ? file.isPublished() : null,
                more.contains("customMetadata") ? file.customMetadata() : null,
                file.owner(),
                file.level(),
                file.can());
    }
}
