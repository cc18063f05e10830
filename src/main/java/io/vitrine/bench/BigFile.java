package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files too large for memory: made, and uploaded without being read into this process. */
final class BigFile {
    private static final int PIECE = 500_000;
    private static final long SENT_AT_ONCE = 64L * 1024 * 1024;
    private static final String BOUNDARY = "vitrine-bench-boundary";

    private BigFile() {}

    interface Work {
        void run() throws IOException;
    }

    /** Makes a file of this many bytes, a multiple of {@value #PIECE}. */
    static Path make(Path file, long size) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var piece = 0L; piece < size / PIECE; piece++) {
                out.write(Bytes.of(piece, PIECE));
            }
        }
        return file;
    }

    /** @param halfWay run once, when about half of the file has been sent */
    static void upload(Wire wire, Caller caller, String folder, String name, Path file, Work halfWay)
            throws IOException {
        var start = (field("fileName", name) + field("folder", folder) + field("useUniqueFileName", "false") + "--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var size = Files.size(file);
        var headers = caller.headers() + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
        wire.begin("POST", "/api/v1/files/upload", headers, start.length + size + end.length);
        wire.write(start);
        try (var source = FileChannel.open(file, StandardOpenOption.READ)) {
            var isHalf = false;
            for (var at = 0L; at < size; ) {
                at += source.transferTo(at, Math.min(SENT_AT_ONCE, size - at), wire.channel());
                if (at >= size / 2 && !isHalf) {
                    isHalf = true;
                    halfWay.run();
                }
            }
        }
        wire.write(end);
        wire.finish();
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
