package io.vitrine.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import java.io.ByteArrayOutputStream;

/** A multipart body, put together part by part in any order. */
final class Form {
    static final String BOUNDARY = "form-boundary-5d";
    static final String ROUTE = "/api/v1/files/upload";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The fields of an upload that puts a file under exactly this name. */
    static Form to(String folder, String name) {
        return new Form().field("folder", folder).field("fileName", name).field("useUniqueFileName", "false");
    }

    Form field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    Form file(byte[] content) {
        return file("part.bin", content);
    }

    Form file(String fileName, byte[] content) {
        return part("form-data; name=\"file\"; filename=\"" + fileName + "\"", content);
    }

    Form part(String disposition, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        return text("\r\n");
    }

    Form text(String raw) {
        body.writeBytes(raw.getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    /** Sends it, with the end that belongs to it. */
    Answer send(Caller caller) {
        return text("--" + BOUNDARY + "--\r\n").sendAsItIs(caller);
    }

    Answer sendAsItIs(Caller caller) {
        return caller.send("POST", ROUTE, "multipart/form-data; boundary=" + BOUNDARY, bytes());
    }
}
