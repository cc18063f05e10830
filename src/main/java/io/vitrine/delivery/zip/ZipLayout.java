package io.vitrine.delivery.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an archive, except for the contents of its files (PKWARE's APPNOTE 6.3). All numbers are little-endian.
 *
 * <pre>
 * for each entry, in the order of the manifest:
 *   local header      30 bytes, the name, the extra fields
 *   content           as it is: method 0, stored
 * for each entry, in the same order:
 *   central header    46 bytes, the name, the extra fields
 * if a number is too large for the end record:
 *   ZIP64 end record  56 bytes
 *   ZIP64 locator     20 bytes
 * end record          22 bytes
 * </pre>
 *
 * <p><b>Names</b> are UTF-8 and marked as such (flag bit 11); names of folders end with a slash. <b>Sizes and CRC-32</b> are in
 * the local header, since they are known in advance: there are no data descriptors. <b>Times</b> are local MS-DOS times in the
 * headers proper, and seconds in UTC in the extra field 0x5455, which is left out if they do not fit into 32 bits.
 *
 * <p><b>ZIP64</b>: a size of 0xFFFFFFFF or more is 0xFFFFFFFF in the headers, and its value is in the extra field 0x0001. In the
 * local header the field has the size and the stored size; in the central header the same two, and if the offset is too large
 * all three, including sizes that would have fitted: unzip mistakes another entry's size for a small one after a size of just
 * 0xFFFFFFFF. An entry that needs ZIP64 in either header has version 4.5 in both. There is a ZIP64 end record if there are
 * 0xFFFF entries or more, or if the central headers end at 0xFFFFFFFF or beyond. The end record then has all ones for the
 * number of entries if that is too large, and for the start of the central headers if they end there: zipdetails expects that
 * of archives of this size.
 *
 * <p>A pure function: the same entries always make the same bytes.
 */
final class ZipLayout {
    static final long MAX_32 = 0xFFFF_FFFFL;
    static final int MAX_16 = 0xFFFF;

    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_LOCATOR = 20;
    private static final int END = 22;
    private static final int TIME_FIELD = 9;
    private static final int FIELD_HEAD = 4;

    private static final short UTF8_NAMES = 1 << 11;
    private static final short STORED = 0;
    private static final short VERSION_FOLDERS = 20;
    private static final short VERSION_ZIP64 = 45;
    /** Unix, so that the permissions below are understood as such; version 4.5. */
    private static final short MADE_BY = 3 << 8 | VERSION_ZIP64;

    private static final int FILE_RIGHTS = 0100644 << 16;
    private static final int FOLDER_RIGHTS = 040755 << 16 | 0x10;

    private ZipLayout() {}

    static long localLength(ZipEntry entry) {
        return LOCAL + nameLength(entry) + timeLength(entry) + (isLarge(entry) ? FIELD_HEAD + 2 * Long.BYTES : 0);
    }

    /** @param offset where it will start in the archive */
    static byte[] local(ZipEntry entry, long offset) {
        var name = entry.path().getBytes(UTF_8);
        var bytes = little((int) localLength(entry));
        bytes.putInt(0x04034b50);
        common(bytes, entry, offset, Math.min(size(entry), MAX_32), name.length);
        bytes.putShort((short) (bytes.capacity() - LOCAL - name.length));
        bytes.put(name);
        time(bytes, entry);
        if (isLarge(entry)) {
            bytes.putShort((short) 1).putShort((short) (2 * Long.BYTES));
            bytes.putLong(size(entry)).putLong(size(entry));
        }
        return bytes.array();
    }

    static long centralLength(ZipEntry entry, long offset) {
        return CENTRAL + nameLength(entry) + timeLength(entry) + largeLength(entry, offset);
    }

    /** @param offset where its local header starts */
    static byte[] central(ZipEntry entry, long offset) {
        var name = entry.path().getBytes(UTF_8);
        var bytes = little((int) centralLength(entry, offset));
        bytes.putInt(0x02014b50).putShort(MADE_BY);
        common(bytes, entry, offset, isLarge(entry, offset) ? MAX_32 : size(entry), name.length);
        bytes.putShort((short) (bytes.capacity() - CENTRAL - name.length));
        // No comment, on the first disk, no internal attributes.
        bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        bytes.putInt(entry.isFolder() ? FOLDER_RIGHTS : FILE_RIGHTS).putInt((int) Math.min(offset, MAX_32));
        bytes.put(name);
        time(bytes, entry);
        large(bytes, entry, offset);
        return bytes.array();
    }

    static int endLength(long entries, long start, long length) {
        return needsLargeEnd(entries, start, length) ? ZIP64_END + ZIP64_LOCATOR + END : END;
    }

    /**
     * The end of the archive.
     *
     * @param start where the central headers start
     * @param length the length of all central headers
     */
    static byte[] end(long entries, long start, long length) {
        var bytes = little(endLength(entries, start, length));
        if (needsLargeEnd(entries, start, length)) {
            bytes.putInt(0x06064b50).putLong(ZIP64_END - 12L).putShort(MADE_BY).putShort(VERSION_ZIP64);
            bytes.putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(length)
                    .putLong(start);
            bytes.putInt(0x07064b50).putInt(0).putLong(start + length).putInt(1);
        }
        var count = (short) Math.min(entries, MAX_16);
        bytes.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count);
        bytes.putInt((int) Math.min(length, MAX_32))
                .putInt((int) (start + length >= MAX_32 ? MAX_32 : start))
                .putShort((short) 0);
        return bytes.array();
    }

    /** Writes the fields that both headers have, up to the length of the name. */
    private static void common(ByteBuffer bytes, ZipEntry entry, long offset, long shownSize, int nameLength) {
        var stored = (int) shownSize;
        bytes.putShort(isLarge(entry, offset) ? VERSION_ZIP64 : VERSION_FOLDERS);
        bytes.putShort(UTF8_NAMES).putShort(STORED);
        bytes.putShort((short) entry.time().dos())
                .putShort((short) (entry.time().dos() >> 16));
        bytes.putInt((int) entry.content().crc32()).putInt(stored).putInt(stored);
        bytes.putShort((short) nameLength);
    }

    private static void time(ByteBuffer bytes, ZipEntry entry) {
        if (timeLength(entry) > 0) {
            bytes.putShort((short) 0x5455).putShort((short) 5).put((byte) 1).putInt((int) seconds(entry));
        }
    }

    private static void large(ByteBuffer bytes, ZipEntry entry, long offset) {
        var length = largeLength(entry, offset);
        if (length > 0) {
            bytes.putShort((short) 1).putShort((short) (length - FIELD_HEAD));
            bytes.putLong(size(entry)).putLong(size(entry));
        }
        if (offset >= MAX_32) {
            bytes.putLong(offset);
        }
    }

    private static int largeLength(ZipEntry entry, long offset) {
        if (!isLarge(entry, offset)) {
            return 0;
        }
        return FIELD_HEAD + (offset >= MAX_32 ? 3 : 2) * Long.BYTES;
    }

    private static int timeLength(ZipEntry entry) {
        return seconds(entry) == (int) seconds(entry) ? TIME_FIELD : 0;
    }

    private static long seconds(ZipEntry entry) {
        return Math.floorDiv(entry.time().millis(), 1000L);
    }

    private static boolean isLarge(ZipEntry entry) {
        return size(entry) >= MAX_32;
    }

    private static boolean isLarge(ZipEntry entry, long offset) {
        return isLarge(entry) || offset >= MAX_32;
    }

    private static boolean needsLargeEnd(long entries, long start, long length) {
        return entries >= MAX_16 || start + length >= MAX_32;
    }

    private static long size(ZipEntry entry) {
        return entry.content().size();
    }

    private static int nameLength(ZipEntry entry) {
        return entry.path().getBytes(UTF_8).length;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
