package io.vitrine.delivery.picture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files with libvips. Of its many readers only the one for the file's type is allowed, so that a file cannot choose
 * its reader.
 */
final class VipsFiles {
    /** How libvips reads a type: the name of the operation, and of the class to allow. */
    private record Reader(String operation, String type) {}

    private static final Reader HEIF = new Reader("heifload", "VipsForeignLoadHeif");

    private static final Map<String, Reader> READERS = Map.of(
            "image/jpeg", new Reader("jpegload", "VipsForeignLoadJpeg"),
            "image/png", new Reader("pngload", "VipsForeignLoadPng"),
            "image/webp", new Reader("webpload", "VipsForeignLoadWebp"),
            "image/gif", new Reader("gifload", "VipsForeignLoadNsgif"),
            "image/tiff", new Reader("tiffload", "VipsForeignLoadTiff"),
            "image/avif", HEIF,
            "image/heic", HEIF,
            "image/heif", HEIF,
            "image/svg+xml", new Reader("svgload_buffer", "VipsForeignLoadSvg"));

    /** Types whose pictures are encoded as HEVC, which needs a decoder of its own. */
    private static final Set<String> HEVC = Set.of("image/heic", "image/heif");

    static final String PROFILE = "icc-profile-data";

    private static final String SVG = "image/svg+xml";
    /** The largest text that describes a drawing, in bytes; real ones are far smaller. */
    private static final long LARGEST_SVG = 16 * 1024 * 1024;

    private static final int DISTORT = 3;
    private static final int FAIL_ON_ERROR = 2;
    private static final List<Integer> SHRINKS = List.of(8, 4, 2);

    private final Vips vips;
    private final long maxPixels;
    private final Set<String> types;

    VipsFiles(Vips vips, long maxPixels) {
        this.vips = vips;
        this.maxPixels = maxPixels;
        this.types = READERS.entrySet().stream()
                .filter(reader -> vips.has(reader.getValue().operation()))
                .map(Map.Entry::getKey)
                .filter(type -> !HEVC.contains(type) || readsHevc())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tries to read a sample, because a library may read the container of these files but lack the decoder for the picture. */
    private boolean readsHevc() {
        try (var image = new VipsImage(vips)) {
            vips.allow(HEIF.type());
            image.inMemory(image.open(image.copy(HeicSample.bytes())));
            return true;
        } catch (PictureProblem absent) {
            return false;
        }
    }

    /**
     * A file whose header has been read.
     *
     * @param bytes the bytes of a drawing, which is read from memory so that it has no location from which it could refer
     * to other files; null for any other file
     * @param width upright, in pixels
     * @param height upright, in pixels
     */
    record Opened(
            String file,
            String mime,
            MemorySegment header,
            @Nullable MemorySegment bytes,
            int width,
            int height) {}

    Set<String> types() {
        return types;
    }

    /** Errors: damaged; unsupported; too large, if it has more pixels than allowed. */
    Opened open(VipsImage image, Path file, String mime) {
        allow(mime);
        var bytes = mime.equals(SVG) ? image.copy(drawing(file)) : null;
        var header = bytes == null ? image.open(file.toString()) : image.open(bytes);
        var width = image.width(header);
        var height = image.height(header);
        if (bytes == null && (long) width * height > maxPixels) {
            throw new PictureProblem(
                    PictureProblem.Reason.TOO_LARGE, width + " x " + height + " pixels are more than " + maxPixels);
        }
        var isLying = image.isLying(header);
        return new Opened(file.toString(), mime, header, bytes, isLying ? height : width, isLying ? width : height);
    }

    private void allow(String mime) {
        var reader = READERS.get(mime);
        if (reader == null || !types.contains(mime)) {
            throw new PictureProblem(PictureProblem.Reason.UNSUPPORTED, mime);
        }
        vips.allow(reader.type());
    }

    private static byte[] drawing(Path file) {
        try {
            if (Files.size(file) > LARGEST_SVG) {
                throw new PictureProblem(PictureProblem.Reason.TOO_LARGE, "a drawing of more than 16 MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new PictureProblem(PictureProblem.Reason.DAMAGED, unreadable.toString());
        }
    }

    /** The picture in the size of the geometry. Readers that can leave out pixels while reading do so. */
    MemorySegment scaled(VipsImage image, Opened opened, Geometry geometry) {
        var options = options(geometry);
        if (image.has(opened.header(), PROFILE) || image.isOfInks(opened.header())) {
            options.addAll(List.of("export_profile", "srgb"));
        }
        if (opened.mime().equals("image/jpeg")) {
            return image.after("thumbnail_image", shrunk(image, opened, geometry), 3, options.toArray());
        }
        options.addAll(List.of("fail_on", FAIL_ON_ERROR));
        var bytes = opened.bytes();
        return bytes == null
                ? image.after("thumbnail", opened.file(), 3, options.toArray())
                : image.afterBytes("thumbnail_buffer", bytes, 4, options.toArray());
    }

    /** The same for a picture that is already in sRGB. */
    static MemorySegment scaled(VipsImage image, MemorySegment whole, Geometry geometry) {
        return image.after("thumbnail_image", whole, 3, options(geometry).toArray());
    }

    /** Reads the picture at an eighth, a quarter or half of its size, but never smaller than needed. */
    private static MemorySegment shrunk(VipsImage image, Opened opened, Geometry geometry) {
        var factor = Math.min((double) opened.width() / geometry.width(), (double) opened.height() / geometry.height());
        var shrink = SHRINKS.stream().filter(step -> factor >= step).findFirst().orElse(1);
        return image.after("jpegload", opened.file(), 2, "shrink", shrink, "access", 1, "fail_on", FAIL_ON_ERROR);
    }

    private static List<Object> options(Geometry geometry) {
        return new ArrayList<>(List.of(geometry.width(), "height", geometry.height(), "size", DISTORT));
    }
}
