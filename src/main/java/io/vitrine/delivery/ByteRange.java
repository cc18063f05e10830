package io.vitrine.delivery;

/** A range of a content's bytes; both ends are inclusive. */
public record ByteRange(long first, long last) {
    public long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    public String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
