package io.vitrine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A multipart body, put together part by part in any order. */
public final class Form {
    public static final String BOUNDARY = "form-boundary-5d";
    public static final String ROUTE = "/api/v1/files/upload";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The fields of an upload that puts a file under exactly this name. */
    public static Form to(String folder, String name) {
        return new Form().field("folder", folder).field("fileName", name).field("useUniqueFileName", "false");
    }

    public Form field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    public Form file(byte[] content) {
        return file("part.bin", content);
    }

    public Form file(String fileName, byte[] content) {
        return part("form-data; name=\"file\"; filename=\"" + fileName + "\"", content);
    }

    public Form part(String disposition, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        return text("\r\n");
    }

    public Form text(String raw) {
        body.writeBytes(raw.getBytes(UTF_8));
        return this;
    }

    public byte[] bytes() {
        return body.toByteArray();
    }

    /** Sends the form with its closing boundary. */
    public Answer send(Caller caller) {
        return text("--" + BOUNDARY + "--\r\n").sendAsItIs(caller);
    }

    public Answer sendAsItIs(Caller caller) {
        return caller.send("POST", ROUTE, "multipart/form-data; boundary=" + BOUNDARY, bytes());
    }
}
