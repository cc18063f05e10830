package io.vitrine.delivery;

/** Some of a content's bytes, from the first to the last one, both included. */
public record ByteRange(long first, long last) {
    public long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    public String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
