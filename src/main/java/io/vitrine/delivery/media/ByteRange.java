package io.vitrine.delivery.media;

/** Some of a content's bytes, from the first to the last one, both included. */
record ByteRange(long first, long last) {
    long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
