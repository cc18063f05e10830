package io.vitrine.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.UUID;

/**
 * The body of a response with several ranges (RFC 9110, 14.6): a head before each range, and the end after the last one.
 *
 * @param type the media type of the whole content
 * @param size the size of the whole content, in bytes
 */
public record Multipart(String type, long size, List<ByteRange> ranges, String boundary) {
    public static Multipart of(String type, long size, List<ByteRange> ranges) {
        return new Multipart(type, size, ranges, UUID.randomUUID().toString());
    }

    public String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** The length of the body, in bytes. */
    public long length() {
        return ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum()
                + end().length;
    }

    public byte[] head(ByteRange range) {
        return ("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: " + range.of(size) + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    public byte[] end() {
        return ("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII);
    }
}
