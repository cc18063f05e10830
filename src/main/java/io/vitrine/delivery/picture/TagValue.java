package io.vitrine.delivery.picture;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and values of tags as in exiftool, and therefore in ImageKit. */
final class TagValue {
    private static final Pattern CAMERA_TIME =
            Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?");
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_VALUES = 100;

    /** Names that are not simply the tag's name without its spaces. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("DateTime", "ModifyDate"),
            Map.entry("DateTimeDigitized", "CreateDate"),
            Map.entry("ISOSpeedRatings", "ISO"),
            Map.entry("ExposureBiasValue", "ExposureCompensation"),
            Map.entry("WhiteBalanceMode", "WhiteBalance"));

    private TagValue() {}

    static String name(Tag tag) {
        var plain = tag.getTagName().replaceAll("[^A-Za-z0-9]", "");
        return NAMES.getOrDefault(plain, plain);
    }

    /** A text, number or list of these; null for anything else, such as the bytes of a maker's own notes. */
    static @Nullable Object of(Directory directory, Tag tag) {
        return tag.hasTagName() ? plain(directory.getObject(tag.getTagType())) : null;
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Rational ratio -> number(ratio.doubleValue());
            case Double number -> number(number);
            case Float number -> number(number.doubleValue());
            case Number number -> number;
            case StringValue text -> text(text.toString());
            case String text -> text(text);
            case byte[] bytes -> null;
            default -> value.getClass().isArray() ? list(value) : null;
        };
    }

    private static @Nullable Object number(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }

    /** Times of cameras, which have no zone, are written as if they were in UTC. */
    static @Nullable String text(String text) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        var time = CAMERA_TIME.matcher(clean);
        if (time.matches()) {
            return time.group(1) + "-" + time.group(2) + "-" + time.group(3) + "T" + time.group(4) + ".000Z";
        }
        return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_TEXT, clean.length()));
    }

    private static @Nullable List<Object> list(Object array) {
        var values = new ArrayList<Object>();
        for (var place = 0; place < Math.min(MOST_VALUES, Array.getLength(array)); place++) {
            var value = plain(Array.get(array, place));
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? null : values;
    }
}
