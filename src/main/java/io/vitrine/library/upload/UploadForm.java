package io.vitrine.library.upload;

import io.vitrine.base.CommonFault;
import io.vitrine.base.FreeText;
import io.vitrine.base.Problem;
import io.vitrine.library.Coordinates;
import io.vitrine.library.Edit;
import io.vitrine.library.Paths;
import io.vitrine.library.Tags;
import io.vitrine.library.UploadOptions;
import io.vitrine.library.metadata.PlainValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The text fields of an upload, collected as they arrive. */
public final class UploadForm {
    private static final Set<String> KNOWN = Set.of(
            "fileName",
            "folder",
            "useUniqueFileName",
            "overwriteFile",
            "isPrivateFile",
            "isPublished",
            "tags",
            "customCoordinates",
            "description",
            "customMetadata",
            "overwriteTags",
            "overwriteAITags",
            "overwriteCustomMetadata",
            "responseFields");
    private static final String NOT_SIGNED =
            "keys are stored as digests, so signatures cannot be checked; upload with a key whose role suffices";
    /** Fields of ImageKit's API that this server does not support, and why; they are refused rather than ignored. */
    private static final Map<String, String> NOT_SERVED = Map.of(
            "extensions",
            "there are no extensions on this server",
            "transformation",
            "originals are kept as they are; renditions are made on request, with ?tr=",
            "checks",
            "this server does not check uploads by expressions",
            "webhookUrl",
            "nothing is reported later",
            "publicKey",
            NOT_SIGNED,
            "token",
            NOT_SIGNED,
            "expire",
            NOT_SIGNED,
            "signature",
            NOT_SIGNED);

    private static final Set<String> NOTHING = Set.of("", "[]", "{}");

    private static final List<String> ANSWERS = List.of(
            "tags",
            "customCoordinates",
            "isPrivateFile",
            "isPublished",
            "customMetadata",
            "embeddedMetadata",
            "metadata",
            "selectedFieldsSchema");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> values = new HashMap<>();
    private final UploadLimits limits;
    private int fields;

    /** A form without any fields yet. */
    public UploadForm(UploadLimits limits) {
        this.limits = limits;
    }

    /** Adds a field. Errors: unknown-field, not implemented, repeated-field, too-many-fields, field-too-long. */
    public void take(String name, InputStream content) throws IOException {
        if (++fields > limits.fields()) {
            throw Problem.invalid(
                    "too-many-fields",
                    "An upload may have at most " + limits.fields() + " text fields (vitrine.limits.fields)");
        }
        if (!KNOWN.contains(name) && !NOT_SERVED.containsKey(name)) {
            throw Problem.invalidField("unknown-field", name, UploadFault.NO_FIELD_OF_UPLOADS);
        }
        var most = (int) limits.fieldSize().toBytes();
        var bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.invalidField(
                    "field-too-long", name, UploadFault.AT_MOST_BYTES_AS_SET, most, "vitrine.limits.field-size");
        }
        var value = text(name, bytes);
        refuse(name, value);
        if (values.put(name, value) != null) {
            throw Problem.invalidField("repeated-field", name, CommonFault.ONCE);
        }
    }

    /** Whether the fields so far name the place of the file, and say whether it may be a file that exists. */
    boolean namesPlace() {
        return values.keySet().containsAll(Set.of("folder", "fileName", "useUniqueFileName"));
    }

    /**
     * The options that the fields make together.
     *
     * <p>Errors: invalid-boolean, invalid-tags, invalid-coordinates, invalid-metadata, invalid-response-field, invalid-text,
     * invalid-name, invalid-path.
     */
    public UploadOptions options() {
        return new UploadOptions(
                values.get("fileName"),
                Paths.of(values.getOrDefault("folder", Paths.ROOT)),
                !Boolean.FALSE.equals(flag("useUniqueFileName")),
                !Boolean.FALSE.equals(flag("overwriteFile")),
                flag("isPrivateFile"),
                flag("isPublished"),
                edit(),
                answer());
    }

    /** Refuses a field that is not supported, unless its value asks for nothing. */
    private static void refuse(String name, String value) {
        var reason = NOT_SERVED.get(name);
        if (reason != null && !NOTHING.contains(value.strip())) {
            throw Problem.notImplemented("The upload field " + name + " is not supported: " + reason);
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw Problem.invalidField("invalid-text", name, UploadFault.UTF8);
        }
    }

    private @Nullable String value(String name) {
        var value = values.get(name);
        return value == null ? null : FreeText.of(name, value);
    }

    private @Nullable Boolean flag(String name) {
        return switch (values.get(name)) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalidField("invalid-boolean", name, CommonFault.TRUTH);
        };
    }

    /** Absent fields leave a part as it is, unless that part is to be overwritten. */
    private Edit edit() {
        var tags = value("tags");
        var coordinates = values.get("customCoordinates");
        var description = value("description");
        var noTags = Boolean.TRUE.equals(flag("overwriteTags")) ? Edit.TagChange.to(List.of()) : null;
        flag("overwriteAITags");
        return new Edit(
                tags == null ? noTags : Edit.TagChange.to(tags(tags)),
                coordinates == null ? null : new Edit.NewText(Coordinates.of(coordinates)),
                description == null ? null : new Edit.NewText(description),
                metadata(Boolean.TRUE.equals(flag("overwriteCustomMetadata"))));
    }

    private static List<String> tags(String value) {
        if (value.length() > Tags.LONGEST || value.contains("%")) {
            throw Problem.invalidField("invalid-tags", "tags", UploadFault.TAGS, Tags.LONGEST);
        }
        return Tags.of("tags", split(value));
    }

    private Edit.@Nullable MetadataChange metadata(boolean replaced) {
        var text = values.get("customMetadata");
        if (text == null) {
            return replaced ? Edit.MetadataChange.CLEARED : null;
        }
        try {
            return new Edit.MetadataChange(replaced, PlainValue.byField("customMetadata", JSON.readTree(text)));
        } catch (JacksonException unreadable) {
            throw Problem.invalidField("invalid-metadata", "customMetadata", UploadFault.JSON_OBJECT);
        }
    }

    private Set<String> answer() {
        var asked = split(values.getOrDefault("responseFields", ""));
        if (!ANSWERS.containsAll(asked)) {
            throw Problem.invalidField(
                    "invalid-response-field", "responseFields", UploadFault.ANSWERS, String.join(", ", ANSWERS));
        }
        return Set.copyOf(asked);
    }

    private static List<String> split(String list) {
        var parts = new LinkedHashSet<String>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return List.copyOf(parts);
    }
}
