package io.vitrine.library.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.library.AssetView;
import io.vitrine.library.content.MediaTypes;
import io.vitrine.library.metadata.FieldSchema;
import io.vitrine.library.metadata.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to an upload: ImageKit's, with a few more fields. Some fields are present only on request. */
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
        @JsonRawValue @Schema(type = "object") @Nullable String embeddedMetadata,

        @Schema(description = "What is known at once; GET /v1/files/{fileId}/metadata returns the rest") @Nullable
        Map<String, Object> metadata,

        @Nullable Map<String, FieldSchema> selectedFieldsSchema,

        @JsonInclude(JsonInclude.Include.ALWAYS) AssetView.@Nullable Owner owner,
        Level level,
        List<String> can) {

    /** The names of answer fields that cost a query of their own. */
    static final String EMBEDDED = "embeddedMetadata";

    static final String SCHEMA = "selectedFieldsSchema";

    /**
     * @param more the names of the additional fields that were requested
     * @param fields the metadata fields in use; they apply to all files
     */
    static UploadView of(AssetView.FileView file, Set<String> more, Metadata fields) {
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
                more.contains(EMBEDDED) ? file.embeddedMetadata() : null,
                more.contains("metadata") ? metadata(file) : null,
                more.contains(SCHEMA) ? fields.schemas() : null,
                file.owner(),
                file.level(),
                file.can());
    }

    private static Map<String, Object> metadata(AssetView.FileView file) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("size", file.size());
        metadata.put("format", MediaTypes.format(file.mime()));
        if (file.width() != null && file.height() != null) {
            metadata.put("width", file.width());
            metadata.put("height", file.height());
        }
        if (file.hasAlpha() != null) {
            metadata.put("hasTransparency", file.hasAlpha());
        }
        return metadata;
    }
}
