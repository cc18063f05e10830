package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.delivery.picture.Focus;
import io.vitrine.delivery.picture.Format;
import io.vitrine.delivery.picture.Recipe;
import io.vitrine.delivery.picture.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The picture that a URL asks for.
 *
 * @param format null if the server chooses it
 * @param quality 1 to 100
 * @param page the page of a document, counted from 1
 */
public record Transformation(List<Step> steps, @Nullable Format format, int quality, int page) {
    private static final Set<String> OPAQUE = Set.of("image/jpeg", "image/heic", "image/heif", "application/pdf");

    public Transformation {
        steps = List.copyOf(steps);
    }

    /**
     * Parses a text such as {@code w-300,h-200,c-at_max}; further steps follow after colons.
     *
     * <p>Errors: invalid-transformation, naming what is wrong.
     */
    public static Transformation of(String text) {
        return new TransformationText(text).read();
    }

    /** Like {@link #of(String)}, for a text from the given field, which errors name. */
    public static Transformation of(String text, String field) {
        try {
            return of(text);
        } catch (Problem wrong) {
            throw called(wrong, field);
        }
    }

    /** The problem with a text, reported for the given field. */
    public static Problem called(Problem wrong, String field) {
        return wrong.fields().isEmpty()
                ? wrong
                : Problem.invalidField(wrong.code(), wrong.fields().getFirst().called(field));
    }

    /** Whether it crops around the point that somebody chose for the file. */
    public boolean isCustom() {
        return steps.getFirst().focus().equals(Focus.CUSTOM);
    }

    /**
     * The same transformation around a point, to be used if it {@link #isCustom}. Later steps crop the result of the first
     * one around its middle.
     */
    public Transformation around(Focus point) {
        var first = steps.getFirst();
        var around = new ArrayList<>(steps);
        around.set(
                0,
                new Step(
                        first.width(),
                        first.height(),
                        first.crop(),
                        point,
                        first.rotation(),
                        first.blur(),
                        first.background(),
                        first.hasBackground()));
        return new Transformation(around, format, quality, page);
    }

    boolean isAuto() {
        return format == null;
    }

    /** The requested format, else the smallest that is suitable and that the client understands. */
    Format formatFor(String mime, boolean takesWebp) {
        if (format != null) {
            return format;
        }
        if (takesWebp) {
            return Format.WEBP;
        }
        return OPAQUE.contains(mime) || mime.startsWith("video/") ? Format.JPG : Format.PNG;
    }

    Recipe recipe(Format chosen) {
        return new Recipe(steps, chosen, quality, page);
    }
}
