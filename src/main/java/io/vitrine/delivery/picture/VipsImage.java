package io.vitrine.delivery.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pictures of libvips on their way from file to file. All pictures that were made through this object are freed when it is
 * closed.
 */
final class VipsImage implements AutoCloseable {
    private static final String ORIENTATION = "orientation";
    private static final int UCHAR = 0;
    private static final int CMYK = 15;

    private final Vips vips;
    private final Arena arena = Arena.ofConfined();
    private final List<MemorySegment> images = new ArrayList<>();
    private final List<MemorySegment> areas = new ArrayList<>();

    VipsImage(Vips vips) {
        this.vips = vips;
    }

    /** The header of a file; its pixels are read when they are used. */
    MemorySegment open(String file) {
        return kept(vips.made("image_new_from_file", 1, file, "access", 1));
    }

    MemorySegment open(MemorySegment bytes) {
        return kept(vips.made("image_new_from_buffer", 3, bytes, bytes.byteSize(), ""));
    }

    /** A picture made of bytes: red, green, blue and, with four bands, alpha. */
    MemorySegment of(byte[] pixels, int width, int height, int bands) {
        var copy = copy(pixels);
        return kept(vips.address(
                "vips_image_new_from_memory_copy", copy, (long) pixels.length, width, height, bands, UCHAR));
    }

    MemorySegment copy(byte[] bytes) {
        return arena.allocateFrom(JAVA_BYTE, bytes);
    }

    /** The result of an operation, which takes the input and the place for the result before its other arguments. */
    MemorySegment after(String operation, Object input, int fixed, Object... more) {
        var out = arena.allocate(ADDRESS);
        var arguments = new ArrayList<Object>(List.of(input, out));
        arguments.addAll(List.of(more));
        vips.run(operation, fixed, arguments.toArray());
        return kept(out.get(ADDRESS, 0));
    }

    /** Like {@link #after}, for operations that read bytes, whose number follows them. */
    MemorySegment afterBytes(String operation, MemorySegment bytes, int fixed, Object... more) {
        var out = arena.allocate(ADDRESS);
        var arguments = new ArrayList<Object>(List.of(bytes, bytes.byteSize(), out));
        arguments.addAll(List.of(more));
        vips.run(operation, fixed, arguments.toArray());
        return kept(out.get(ADDRESS, 0));
    }

    /** The picture with all pixels computed now, so that they can be read in any order. */
    MemorySegment inMemory(MemorySegment image) {
        return kept(vips.address("vips_image_copy_memory", image));
    }

    /** All samples, row by row. */
    byte[] bytes(MemorySegment image) {
        var size = arena.allocate(JAVA_LONG);
        var bytes = vips.address("vips_image_write_to_memory", image, size);
        try {
            return bytes.reinterpret(size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            vips.nothing("g_free", bytes);
        }
    }

    void write(MemorySegment image, String target) {
        vips.run("image_write_to_file", 2, image, target);
    }

    /**
     * The bytes of a file of the given kind.
     *
     * @param suffix the file's suffix, with the options of its format
     */
    byte[] encoded(MemorySegment image, String suffix) {
        var place = arena.allocate(ADDRESS);
        var size = arena.allocate(JAVA_LONG);
        vips.run("image_write_to_buffer", 4, image, suffix, place, size);
        var bytes = place.get(ADDRESS, 0);
        try {
            return bytes.reinterpret(size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            vips.nothing("g_free", bytes);
        }
    }

    int width(MemorySegment image) {
        return vips.number("vips_image_get_width", image);
    }

    int height(MemorySegment image) {
        return vips.number("vips_image_get_height", image);
    }

    /** Whether each sample is a byte. */
    boolean isOfBytes(MemorySegment image) {
        return vips.number("vips_image_get_format", image) == UCHAR;
    }

    boolean hasAlpha(MemorySegment image) {
        return vips.number("vips_image_hasalpha", image) != 0;
    }

    /** Whether the picture lies on its side until it is turned as its header asks. */
    boolean isLying(MemorySegment image) {
        return number(image, ORIENTATION).orElse(1) >= 5;
    }

    /** Whether its colours are the inks of a printer. */
    boolean isOfInks(MemorySegment image) {
        return vips.number("vips_image_get_interpretation", image) == CMYK;
    }

    /** The same picture without the given field in its header. */
    MemorySegment without(MemorySegment image, String field) {
        if (!has(image, field)) {
            return image;
        }
        var copy = after("copy", image, 2);
        vips.number("vips_image_remove", copy, field);
        return copy;
    }

    OptionalInt number(MemorySegment image, String field) {
        if (!has(image, field)) {
            return OptionalInt.empty();
        }
        var value = arena.allocate(JAVA_INT);
        return vips.number("vips_image_get_int", image, field, value) == 0
                ? OptionalInt.of(value.get(JAVA_INT, 0))
                : OptionalInt.empty();
    }

    boolean has(MemorySegment image, String field) {
        return vips.has(image, field);
    }

    /** Numbers for an option that takes several. */
    MemorySegment numbers(double... values) {
        var array = vips.address("vips_array_double_new", arena.allocateFrom(JAVA_DOUBLE, values), values.length);
        areas.add(array);
        return array;
    }

    private MemorySegment kept(MemorySegment image) {
        images.add(image);
        return image;
    }

    @Override
    public void close() {
        images.reversed().forEach(image -> vips.nothing("g_object_unref", image));
        areas.forEach(area -> vips.nothing("vips_area_unref", area));
        arena.close();
    }
}
