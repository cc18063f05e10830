package io.vitrine.delivery.zip;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One entry of an archive.
 *
 * @param kind what it is
 * @param path in the archive, with {@code /} between its steps; that of a folder ends with one
 * @param id the id of the file, folder or collection that it shows; {@link #NOBODYS} if there is none
 * @param time when it was last changed
 * @param content the content of a file; {@link #NOTHING} for a folder
 */
public record ZipEntry(Kind kind, String path, long id, Time time, Content content) {
    /** The id of an entry that is not from the library: the list of the archive's files. */
    public static final long NOBODYS = 0;

    public static final Content NOTHING = new Content("", 0, 0, "");

    /** The number of each is stored in manifests and never changes. */
    public enum Kind {
        FOLDER,
        FILE,
        /** A file that belongs in the archive but cannot be sent: it appears in lists, not in the archive. */
        SKIPPED,
        /** A folder that shows a collection. */
        COLLECTION,
        /** A picture that is made when the archive is sent; the content is that of the file it is made of. */
        RENDITION
    }

    /**
     * A time as stored in archives.
     *
     * @param millis since 1970, in UTC
     * @param dos the local time in steps of two seconds, as MS-DOS packed it: date in the upper 16 bits, time in the lower
     */
    public record Time(long millis, int dos) {
        private static final int FIRST_YEAR = 1980;
        private static final int YEARS = 128;
        private static final int FIRST = 1 << 21 | 1 << 16;
        private static final int LAST = 127 << 25 | 12 << 21 | 31 << 16 | 23 << 11 | 59 << 5 | 29;

        /** Times that MS-DOS could not represent become the nearest that it could. */
        public static Time of(long millis, ZoneId zone) {
            var local = Instant.ofEpochMilli(millis).atZone(zone).toLocalDateTime();
            var year = local.getYear() - FIRST_YEAR;
            if (year < 0 || year >= YEARS) {
                return new Time(millis, year < 0 ? FIRST : LAST);
            }
            var date = year << 9 | local.getMonthValue() << 5 | local.getDayOfMonth();
            var time = local.getHour() << 11 | local.getMinute() << 5 | local.getSecond() / 2;
            return new Time(millis, date << 16 | time);
        }
    }

    /**
     * Identifies the bytes of a file, and finds them in the store.
     *
     * @param sha256 64 hexadecimal digits; for a file that cannot be sent, the reason in words
     * @param mime the type of the bytes
     */
    public record Content(String sha256, long size, long crc32, String mime) {}

    public boolean isFolder() {
        return kind == Kind.FOLDER || kind == Kind.COLLECTION;
    }

    /** The same entry with other bytes. */
    public ZipEntry with(Content other) {
        return new ZipEntry(kind, path, id, time, other);
    }
}
