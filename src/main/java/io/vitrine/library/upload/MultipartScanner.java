package io.vitrine.library.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits a multipart body at its boundaries, with one buffer of fixed size. Searches for the boundary by the
 * Boyer-Moore-Horspool algorithm: in contents that are not text, it looks at hardly one byte for each length of the boundary.
 *
 * <p>Errors of all methods: {@code IOException}, if the body ends too early or is malformed.
 */
final class MultipartScanner {
    private static final int SIZE = 64 * 1024;
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] shifts = new int[256];
    private final byte[] buffer = new byte[SIZE];
    private int head;
    private int tail = 2;
    /** No delimiter starts before this position. */
    private int clean;

    /** Starts with a line break in the buffer, since the first delimiter, unlike all others, needs none before it. */
    MultipartScanner(InputStream in, byte[] boundary) {
        this.in = in;
        this.delimiter =
                ("\r\n--" + new String(boundary, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(shifts, delimiter.length);
        for (var at = 0; at < delimiter.length - 1; at++) {
            shifts[Byte.toUnsignedInt(delimiter[at])] = delimiter.length - 1 - at;
        }
        buffer[0] = '\r';
        buffer[1] = '\n';
    }

    /** Skips everything up to and including the next delimiter, and returns whether a part follows. */
    boolean next() throws IOException {
        while (available() > 0) {
            head = clean;
        }
        head += delimiter.length;
        clean = head;
        var first = octet();
        var second = octet();
        if (first == '\r' && second == '\n') {
            clean = head;
            return true;
        }
        if (first == '-' && second == '-') {
            return false;
        }
        throw new IOException("no line ends after the boundary");
    }

    /** The header lines at the start of a part. Errors: {@code HeadersTooLong}. */
    String headers(int mostBytes) throws IOException {
        var start = 0;
        for (var at = 0; ; at++) {
            while (head + at + HEADERS_END.length > tail) {
                fill();
            }
            start = head;
            if (Arrays.equals(
                    buffer, start + at, start + at + HEADERS_END.length, HEADERS_END, 0, HEADERS_END.length)) {
                head = clean = start + at + HEADERS_END.length;
                return new String(buffer, start, at + HEADERS_END.length, StandardCharsets.UTF_8);
            }
            if (at >= mostBytes) {
                throw new HeadersTooLong();
            }
        }
    }

    /** Reads bytes of the part; returns -1 at its end. */
    int read(byte[] into, int offset, int length) throws IOException {
        var available = length == 0 ? 0 : available();
        if (available == 0) {
            return length == 0 ? 0 : -1;
        }
        var count = Math.min(length, available);
        System.arraycopy(buffer, head, into, offset, count);
        head += count;
        return count;
    }

    static final class HeadersTooLong extends IOException {}

    /** How many bytes of the part are in the buffer; 0 if the delimiter is next. */
    private int available() throws IOException {
        if (clean == head) {
            clean = search();
        }
        return clean - head;
    }

    /** Where the delimiter starts or, if it is not in the buffer yet, the earliest position at which it can start. */
    private int search() throws IOException {
        while (tail - head < delimiter.length) {
            fill();
        }
        var last = delimiter.length - 1;
        var at = head;
        while (at + last < tail) {
            var octet = buffer[at + last];
            if (octet == delimiter[last] && Arrays.equals(buffer, at, at + last, delimiter, 0, last)) {
                return at;
            }
            at += shifts[Byte.toUnsignedInt(octet)];
        }
        return at;
    }

    private int octet() throws IOException {
        while (head == tail) {
            fill();
        }
        return Byte.toUnsignedInt(buffer[head++]);
    }

    private void fill() throws IOException {
        if (tail == buffer.length || head == tail) {
            System.arraycopy(buffer, head, buffer, 0, tail - head);
            tail -= head;
            clean -= head;
            head = 0;
        }
        var read = in.read(buffer, tail, buffer.length - tail);
        if (read < 0) {
            throw new IOException("the body ends within a part");
        }
        tail += read;
    }
}
