package io.vitrine.delivery.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.base.Ids;
import io.vitrine.blob.Content;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The list of an archive's files for people and programs: CSV in UTF-8, one line per file with its path, SHA-256, size,
 * asset and problem.
 */
public final class Listing {
    /** The name of the list in the archive. */
    public static final String NAME = "_vitrine-manifest.csv";

    private static final String TYPE = "text/csv";

    private static final String HEAD = "path,sha256,size,assetId,problem\r\n";

    private Listing() {}

    /** The entry of a list whose content is known. */
    public static ZipEntry entry(Content list, ZipEntry.Time time) {
        var content = new ZipEntry.Content(list.sha256(), list.size(), list.crc32(), TYPE);
        return new ZipEntry(ZipEntry.Kind.FILE, NAME, ZipEntry.NOBODYS, time, content);
    }

    /** The whole list as a stream. Skipped files have no SHA-256, and the reason in the last column. */
    public static InputStream of(Iterator<ZipEntry> entries) {
        var lines = Stream.concat(
                Stream.of(HEAD),
                Stream.generate(() -> entries)
                        .takeWhile(Iterator::hasNext)
                        .map(Iterator::next)
                        .filter(entry -> !entry.isFolder())
                        .map(Listing::line));
        return new Chunks(lines.map(line -> line.getBytes(UTF_8)).iterator());
    }

    private static String line(ZipEntry entry) {
        var content = entry.content();
        var isSkipped = entry.kind() == ZipEntry.Kind.SKIPPED;
        return quoted(entry.path()) + ',' + (isSkipped ? "" : content.sha256()) + ',' + content.size() + ','
                + Ids.show(entry.id()) + ',' + (isSkipped ? quoted(content.sha256()) : "") + "\r\n";
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
