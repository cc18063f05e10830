package io.vitrine.library.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text without its line breaks, which most programs put into base64. For readers that read byte by byte. */
final class WithoutBreaks extends FilterInputStream {
    WithoutBreaks(InputStream text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int letter;
        do {
            letter = in.read();
        } while (letter == '\r' || letter == '\n');
        return letter;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var letter = length == 0 ? -1 : read();
        if (letter >= 0) {
            into[offset] = (byte) letter;
        }
        return length == 0 ? 0 : letter < 0 ? -1 : 1;
    }
}
