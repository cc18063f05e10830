package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Fault;
import io.vitrine.base.FreeText;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.library.metadata.PlainValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bodies of requests that describe files and folders. */
final class DescriptionRequest {
    /** The maximum number of files in one call, as in ImageKit's API. */
    private static final int MOST_FILES = 50;

    private DescriptionRequest() {}

    /** A change to one file; absent fields stay as they are, null fields are cleared. */
    @Schema(name = "FileChange")
    record OfFile(
            @Schema(type = "array", nullable = true, description = "All tags that the file is to have") @Nullable
            JsonNode tags,

            @Schema(type = "string", nullable = true, example = "10,10,200,100") @Nullable
            JsonNode customCoordinates,

            @Schema(type = "object", description = "Values by field name; null removes a value") @Nullable
            JsonNode customMetadata,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode description,

            @Schema(description = "Accepted without effect: this server makes no tags") @Nullable
            JsonNode removeAITags,

            @Schema(description = "Not supported: 501") @ArraySchema(schema = @Schema(type = "object")) @Nullable
            List<JsonNode> extensions,

            @Schema(description = "Not supported: 501") @Nullable
            String webhookUrl,

            @Nullable Publish publish) {
        OfFile {
            if (publish != null && publish.isPublished() == null) {
                throw Problem.invalidField("required", "publish.isPublished", CommonFault.REQUIRED);
            }
        }

        Edit edit() {
            if ((extensions != null && !extensions.isEmpty()) || webhookUrl != null) {
                throw Problem.notImplemented("This server has no extensions, so nothing is reported to a webhook");
            }
            return new Edit(
                    tags == null ? null : Edit.TagChange.to(Tags.of("tags", texts(tags, "tags"))),
                    coordinates(customCoordinates),
                    newText(description),
                    customMetadata == null
                            ? null
                            : new Edit.MetadataChange(false, PlainValue.byField("customMetadata", customMetadata)));
        }
    }

    /** Whether a file is to be published or a draft. */
    @Schema(name = "FilePublication")
    record Publish(
            @JsonProperty("isPublished") @Nullable Boolean isPublished,
            @Nullable Boolean includeFileVersions) {
        Publishing.Wish wish() {
            return new Publishing.Wish(Boolean.TRUE.equals(isPublished), Boolean.TRUE.equals(includeFileVersions));
        }
    }

    /** A change to many files and folders; absent fields stay as they are. */
    @Schema(name = "AssetsChange")
    record OfMany(
            List<String> ids,
            @Nullable List<String> addTags,
            @Nullable List<String> removeTags,

            @Schema(type = "object", description = "Values by field name; null removes a value") @Nullable
            JsonNode customMetadata,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode description) {
        OfMany {
            Required.field(ids, "ids");
            if (addTags == null && removeTags == null && customMetadata == null && description == null) {
                throw Problem.invalid("required", "A change needs addTags, removeTags, customMetadata or description");
            }
        }

        SentIds known() {
            return SentIds.of(ids);
        }

        Edit edit() {
            return new Edit(
                    addTags == null && removeTags == null
                            ? null
                            : tags(orNone(addTags), "addTags", orNone(removeTags), "removeTags"),
                    null,
                    newText(description),
                    customMetadata == null
                            ? null
                            : new Edit.MetadataChange(false, PlainValue.byField("customMetadata", customMetadata)));
        }
    }

    /** Tags to add to files or remove from them. */
    @Schema(name = "FileTags")
    record FileTags(List<String> fileIds, List<String> tags) {
        FileTags {
            checkFiles(fileIds);
            if (Required.field(tags, "tags").isEmpty()) {
                throw Problem.invalidField("required", "tags", CommonFault.REQUIRED);
            }
        }

        SentFiles files() {
            return new SentFiles(fileIds);
        }

        Edit added() {
            return new Edit(DescriptionRequest.tags(tags, "tags", List.of(), ""), null, null, null);
        }

        Edit removed() {
            return new Edit(DescriptionRequest.tags(List.of(), "", tags, "tags"), null, null, null);
        }
    }

    /** Machine-made tags to remove from files. */
    @Schema(name = "FileAITags")
    record FileAiTags(
            List<String> fileIds, @JsonProperty("AITags") List<String> aiTags) {
        FileAiTags {
            checkFiles(fileIds);
            Required.field(aiTags, "AITags");
        }

        SentFiles files() {
            return new SentFiles(fileIds);
        }
    }

    private static void checkFiles(@Nullable List<String> fileIds) {
        if (fileIds == null || fileIds.isEmpty()) {
            throw Problem.invalidField("required", "fileIds", CommonFault.REQUIRED);
        }
        ItemsPerCall.check("fileIds", fileIds.size(), MOST_FILES);
    }

    private static Edit.TagChange tags(
            Collection<String> added, String addedField, Collection<String> removed, String removedField) {
        return new Edit.TagChange(
                false, Set.copyOf(Tags.of(addedField, added)), Set.copyOf(Tags.of(removedField, removed)));
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private static Edit.@Nullable NewText coordinates(@Nullable JsonNode given) {
        var text = text(given, "customCoordinates");
        return given == null ? null : new Edit.NewText(text == null ? null : Coordinates.of(text));
    }

    private static Edit.@Nullable NewText newText(@Nullable JsonNode given) {
        var text = text(given, "description");
        return given == null
                ? null
                : new Edit.NewText(text == null || text.isBlank() ? null : FreeText.of("description", text));
    }

    private static @Nullable String text(@Nullable JsonNode given, String field) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw invalidType(field, CommonFault.TEXT_OR_NULL);
        }
        return given.asString();
    }

    private static List<String> texts(JsonNode given, String field) {
        if (given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.valueStream().anyMatch(each -> !each.isString())) {
            throw invalidType(field, LibraryFault.TEXT_LIST_OR_NULL);
        }
        return given.valueStream().map(JsonNode::asString).toList();
    }

    private static Problem invalidType(String field, Fault fault) {
        return Problem.invalidField("invalid-type", field, fault);
    }
}
