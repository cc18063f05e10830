package io.vitrine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Pattern;

/** An upload on a socket of its own, as slow as the test wants. */
public final class RawUpload implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final String TAIL = "\r\n--raw--\r\n";

    private final Socket socket;

    /** Sends everything up to the bytes of the file, of which there will be {@code size}. */
    public RawUpload(URI server, String key, String name, int size) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        var start = field("folder", "/raw") + field("fileName", name) + field("useUniqueFileName", "false")
                + "--raw\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        send("POST /api/v1/files/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + key
                + "\r\nContent-Type: multipart/form-data; boundary=raw\r\nContent-Length: "
                + (start.length() + size + TAIL.length()) + "\r\n\r\n" + start);
    }

    private static String field(String name, String value) {
        return "--raw\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    public void end() throws IOException {
        send(TAIL);
    }

    /** The status and, for errors, the code; {@code closed} if the connection ended without a response. */
    public String outcome() throws IOException {
        return outcome(socket.getInputStream());
    }

    public static String outcome(InputStream in) throws IOException {
        try {
            var answer = new String(in.readAllBytes(), UTF_8);
            var code = CODE.matcher(answer);
            return answer.isEmpty() ? "closed" : answer.substring(9, 12) + (code.find() ? " " + code.group(1) : "");
        } catch (SocketException reset) {
            return "closed";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
