package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.delivery.picture.Crop;
import io.vitrine.delivery.picture.Focus;
import io.vitrine.delivery.picture.Format;
import io.vitrine.delivery.picture.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses transformations in ImageKit's syntax, or the part of it that is supported here. */
final class TransformationText {
    /** The longest side of a result, in pixels. */
    static final int LONGEST = 8192;

    private static final int MOST_STEPS = 5;
    private static final int LONGEST_TEXT = 500;
    private static final int DEFAULT_QUALITY = 80;
    private static final List<String> KNOWN =
            List.of("w", "h", "ar", "dpr", "c", "cm", "fo", "q", "f", "bl", "rt", "bg", "pg");

    private static final Pattern RATIO = Pattern.compile("([1-9]\\d{0,3})[-_]([1-9]\\d{0,3})");
    private static final Pattern COLOUR = Pattern.compile("(?i)[0-9A-F]{6}([0-9A-F]{2})?");
    private static final Map<String, Integer> COLOURS = Map.of("white", Step.WHITE, "black", 0xFF000000);
    private static final Set<String> ROTATIONS = Set.of("0", "90", "180", "270", "360");
    private static final BigDecimal LARGEST_RATIO = BigDecimal.valueOf(5);

    private final String text;
    private @Nullable Format format;
    private int quality = DEFAULT_QUALITY;
    private int page = 1;

    TransformationText(String text) {
        this.text = text;
    }

    Transformation read() {
        var steps = text.split(":", -1);
        if (text.length() > LONGEST_TEXT || steps.length > MOST_STEPS) {
            throw wrong(TransformationFault.STEPS, LONGEST_TEXT, MOST_STEPS);
        }
        var read = new ArrayList<Step>();
        for (var step : steps) {
            read.add(step(values(step)));
        }
        return new Transformation(read, format, quality, page);
    }

    private static Map<String, String> values(String step) {
        var values = new LinkedHashMap<String, String>();
        for (var part : step.split(",", -1)) {
            var dash = part.indexOf('-');
            var name = dash < 0 ? part : part.substring(0, dash);
            if (dash < 0 || !KNOWN.contains(name)) {
                throw wrong(TransformationFault.UNKNOWN_STEP, part, String.join(", ", KNOWN));
            }
            if (values.put(name, part.substring(dash + 1)) != null) {
                throw wrong(TransformationFault.REPEATED_STEP, name);
            }
        }
        return values;
    }

    private Step step(Map<String, String> values) {
        format = values.containsKey("f") ? format(values.get("f")) : format;
        quality = values.containsKey("q") ? number(values, "q", 1, 100) : quality;
        page = values.containsKey("pg") ? number(values, "pg", 1, 100_000) : page;
        var size = size(values);
        var background = values.containsKey("bg") ? colour(values.get("bg")) : Step.WHITE;
        return new Step(
                size[0],
                size[1],
                crop(values),
                values.containsKey("fo") ? focus(values.get("fo")) : Focus.CENTER,
                rotation(values),
                values.containsKey("bl") ? number(values, "bl", 1, 100) : 0,
                background,
                values.containsKey("bg"));
    }

    private static int[] size(Map<String, String> values) {
        var width = values.containsKey("w") ? number(values, "w", 1, LONGEST) : 0;
        var height = values.containsKey("h") ? number(values, "h", 1, LONGEST) : 0;
        if (values.containsKey("ar")) {
            var ratio = RATIO.matcher(values.get("ar"));
            if (!ratio.matches() || (width == 0) == (height == 0)) {
                throw wrong(TransformationFault.ASPECT);
            }
            var across = Double.parseDouble(ratio.group(1));
            var down = Double.parseDouble(ratio.group(2));
            width = width == 0 ? side(height * across / down) : width;
            height = height == 0 ? side(width * down / across) : height;
        }
        var scale = values.containsKey("dpr") ? ratio(values.get("dpr")) : 1;
        return new int[] {width == 0 ? 0 : side(width * scale), height == 0 ? 0 : side(height * scale)};
    }

    private static int side(double length) {
        if (length > LONGEST) {
            throw wrong(TransformationFault.SIDE, LONGEST);
        }
        return (int) Math.max(1, Math.round(length));
    }

    private static double ratio(String value) {
        try {
            var ratio = new BigDecimal(value);
            if (value.length() < 6 && ratio.signum() > 0 && ratio.compareTo(LARGEST_RATIO) <= 0) {
                return ratio.doubleValue();
            }
        } catch (NumberFormatException noNumber) {
            // Reported below.
        }
        throw wrong(TransformationFault.PIXEL_RATIO, LARGEST_RATIO);
    }

    private static Crop crop(Map<String, String> values) {
        var mode = values.get("cm");
        if (mode != null) {
            return switch (mode) {
                case "pad_resize" -> Crop.PAD_RESIZE;
                case "extract" -> Crop.EXTRACT;
                default -> throw wrong(TransformationFault.CROP_MODE);
            };
        }
        return values.containsKey("c") ? word(Crop.values(), "c", values.get("c")) : Crop.MAINTAIN_RATIO;
    }

    private static Focus focus(String value) {
        return switch (value) {
            case "center" -> Focus.CENTER;
            case "auto" -> Focus.AUTO;
            case "custom" -> Focus.CUSTOM;
            case "top" -> new Focus(1, 0, Focus.Kind.SIDE);
            case "bottom" -> new Focus(1, 2, Focus.Kind.SIDE);
            case "left" -> new Focus(0, 1, Focus.Kind.SIDE);
            case "right" -> new Focus(2, 1, Focus.Kind.SIDE);
            case "top_left" -> new Focus(0, 0, Focus.Kind.SIDE);
            case "top_right" -> new Focus(2, 0, Focus.Kind.SIDE);
            case "bottom_left" -> new Focus(0, 2, Focus.Kind.SIDE);
            case "bottom_right" -> new Focus(2, 2, Focus.Kind.SIDE);
            default -> throw wrong(TransformationFault.FOCUS);
        };
    }

    private static @Nullable Format format(String value) {
        if (value.equals("auto")) {
            return null;
        }
        return value.equals("jpeg") ? Format.JPG : word(Format.values(), "f", value);
    }

    private static int rotation(Map<String, String> values) {
        var value = values.getOrDefault("rt", "0");
        if (value.equals("auto")) {
            return 0;
        }
        if (!ROTATIONS.contains(value)) {
            throw wrong(TransformationFault.ROTATION);
        }
        return Integer.parseInt(value) % 360;
    }

    private static int colour(String value) {
        var named = COLOURS.get(value.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        if (!COLOUR.matcher(value).matches()) {
            throw wrong(TransformationFault.BACKGROUND);
        }
        var colour = Integer.parseUnsignedInt(value.substring(0, 6), 16);
        var alpha = value.length() == 8 ? Integer.parseInt(value.substring(6), 16) : 255;
        return alpha << 24 | colour;
    }

    private static <T extends Enum<T>> T word(T[] values, String name, String word) {
        var words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        var place = words.indexOf(word);
        if (place < 0) {
            throw wrong(TransformationFault.STEP_WORD, name, String.join(", ", words));
        }
        return values[place];
    }

    private static int number(Map<String, String> values, String name, int least, int most) {
        var value = values.getOrDefault(name, "");
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw wrong(TransformationFault.STEP_NUMBER, name, least, most);
        }
        return Integer.parseInt(value);
    }

    private static Problem wrong(TransformationFault fault, Object... values) {
        return Problem.invalidField("invalid-transformation", "tr", fault, values);
    }
}
