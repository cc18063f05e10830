package io.vitrine.library.resumable;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A caller who uploads by tus. */
record Tus(Caller by) {
    private static final String PIECE = "application/offset+octet-stream";

    static Tus of(Caller by) {
        return new Tus(by.with("Tus-Resumable", "1.0.0"));
    }

    Tus with(String header, String value) {
        return new Tus(by.with(header, value));
    }

    Answer create(long length, Map<String, String> fields) {
        return with("Upload-Length", Long.toString(length))
                .with("Upload-Metadata", metadata(fields))
                .by
                .send("POST", "/v1/uploads", null, null);
    }

    Answer createWith(byte[] content, int sent, Map<String, String> fields) {
        return with("Upload-Length", Long.toString(content.length))
                .with("Upload-Metadata", metadata(fields))
                .by
                .send("POST", "/v1/uploads", PIECE, Arrays.copyOf(content, sent));
    }

    Answer append(String location, long offset, byte[] piece) {
        return with("Upload-Offset", Long.toString(offset)).by.send("PATCH", location, PIECE, piece);
    }

    Answer head(String location) {
        return by.send("HEAD", location, null, null);
    }

    long offset(String location) {
        return Long.parseLong(head(location).expect(204).header("Upload-Offset").orElseThrow());
    }

    static String location(Answer created) {
        return created.expect(201).header("Location").orElseThrow();
    }

    static String metadata(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " "
                        + Base64.getEncoder().encodeToString(field.getValue().getBytes(UTF_8)))
                .collect(Collectors.joining(","));
    }
}
