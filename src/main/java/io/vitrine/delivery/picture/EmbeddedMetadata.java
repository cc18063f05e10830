package io.vitrine.delivery.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What EXIF, IPTC and XMP say about a file, limited in size whatever the file holds. */
final class EmbeddedMetadata {
    private static final int MOST = 250;
    private static final int LONGEST = 64 * 1024;
    private static final Pattern XMP = Pattern.compile("[A-Za-z0-9]+:([A-Za-z0-9]+)(\\[\\d+])?");
    /** XMP names of properties that have another name in IPTC. */
    private static final Map<String, String> XMP_NAMES = Map.of("subject", "Keywords");

    private final Metadata metadata;
    private int size;

    private EmbeddedMetadata(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Reads the metadata of a file of any type; empty if the file cannot be read. */
    static EmbeddedMetadata of(Path file) {
        try {
            return new EmbeddedMetadata(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            return new EmbeddedMetadata(new Metadata());
        }
    }

    Metadata metadata() {
        return metadata;
    }

    /** All values in one object, by name; of equal names the first in the order EXIF, IPTC, XMP. */
    Map<String, Object> flat() {
        size = 0;
        var flat = new TreeMap<String, Object>();
        for (var type :
                List.of(ExifIFD0Directory.class, ExifSubIFDDirectory.class, GpsDirectory.class, IptcDirectory.class)) {
            metadata.getDirectoriesOfType(type).forEach(directory -> addAll(directory, flat));
        }
        flat.remove("ExifOffset");
        metadata.getDirectoriesOfType(XmpDirectory.class).forEach(directory -> addXmp(directory, flat));
        for (var gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            var place = gps.getGeoLocation();
            if (place != null && !place.isZero()) {
                flat.put("GPSLatitude", place.getLatitude());
                flat.put("GPSLongitude", place.getLongitude());
            }
        }
        return flat;
    }

    /** The EXIF values, grouped as in ImageKit's API. */
    Map<String, Object> exif() {
        size = 0;
        var parts = new LinkedHashMap<String, Object>();
        parts.put("image", part(ExifIFD0Directory.class));
        parts.put("thumbnail", part(ExifThumbnailDirectory.class));
        parts.put("exif", part(ExifSubIFDDirectory.class));
        parts.put("gps", part(GpsDirectory.class));
        parts.put("interoperability", part(ExifInteropDirectory.class));
        parts.put("makernote", Map.of());
        return parts;
    }

    private <T extends ExifDirectoryBase> Map<String, Object> part(Class<T> type) {
        var part = new TreeMap<String, Object>();
        metadata.getDirectoriesOfType(type).forEach(directory -> addAll(directory, part));
        return part;
    }

    private void addAll(Directory directory, Map<String, Object> into) {
        for (var tag : directory.getTags()) {
            var value = TagValue.of(directory, tag);
            if (value != null) {
                add(TagValue.name(tag), value, into);
            }
        }
    }

    private void addXmp(XmpDirectory directory, Map<String, Object> into) {
        var own = new TreeMap<String, List<Object>>();
        directory.getXmpProperties().forEach((path, text) -> {
            var name = XMP.matcher(path);
            var value = text == null ? null : TagValue.text(text);
            if (value != null && name.matches()) {
                own.computeIfAbsent(name(name.group(1)), absent -> new ArrayList<>())
                        .add(value);
            }
        });
        own.forEach((name, values) -> add(name, values.size() == 1 ? values.getFirst() : values, into));
    }

    private static String name(String xmp) {
        return XMP_NAMES.getOrDefault(xmp, Character.toUpperCase(xmp.charAt(0)) + xmp.substring(1));
    }

    private void add(String name, Object value, Map<String, Object> into) {
        var length = name.length() + value.toString().length();
        if (into.size() < MOST && size + length < LONGEST && into.putIfAbsent(name, value) == null) {
            size += length;
        }
    }
}
