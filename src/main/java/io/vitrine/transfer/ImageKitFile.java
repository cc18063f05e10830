package io.vitrine.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file as ImageKit's API describes it. */
record ImageKitFile(
        String name, String path, String url, long size, Instant createdAt, Instant updatedAt, Imports.Traits traits) {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    /** The expiry with which ImageKit's own clients sign URLs that never expire. */
    private static final String NEVER = "9999999999";

    static ImageKitFile of(JsonNode file) {
        var updated = instant(file.path("updatedAt"), Instant.EPOCH);
        return new ImageKitFile(
                file.path("name").asString(""),
                file.path("filePath").asString(""),
                file.path("url").asString(""),
                file.path("size").asLong(0),
                instant(file.path("createdAt"), updated),
                updated,
                new Imports.Traits(
                        file.path("tags").isArray() ? JSON.convertValue(file.path("tags"), TEXTS) : List.of(),
                        text(file.path("customCoordinates")),
                        text(file.path("description")),
                        values(file),
                        file.path("isPrivateFile").asBoolean(false),
                        file.path("isPublished").asBoolean(true)));
    }

    /** The values of the custom metadata fields of a file or folder. */
    static Map<String, Object> values(JsonNode asset) {
        var values = asset.path("customMetadata");
        return values.isObject() ? JSON.convertValue(values, VALUES) : Map.of();
    }

    /**
     * The URL at which ImageKit serves the file as it was uploaded; other URLs may serve a smaller one. URLs of private
     * files are signed.
     */
    URI original(String key) {
        var question = url.indexOf('?');
        var plain = question < 0 ? url : url.substring(0, question);
        var asked = plain + "?tr=orig-true";
        return URI.create(traits.isPrivate() ? asked + "&ik-s=" + signature(key, asked) : asked);
    }

    /** Signs the part of the URL after the endpoint, which is everything before the path. */
    private String signature(String key, String asked) {
        var at = Math.max(asked.indexOf(path), 0);
        var signed = asked.substring(at).replaceFirst("^/", "");
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal((signed + NEVER).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    private static Instant instant(JsonNode value, Instant otherwise) {
        try {
            return value.isString() ? Instant.parse(value.asString()) : otherwise;
        } catch (DateTimeParseException noTime) {
            return otherwise;
        }
    }
}
