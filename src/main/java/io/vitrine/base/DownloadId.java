package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a download. */
public record DownloadId(long value) {
    public static DownloadId next() {
        return new DownloadId(Ids.next());
    }

    /** Never fails: text that is no id gives an id that names nothing. */
    @JsonCreator
    public static DownloadId of(String text) {
        return new DownloadId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
