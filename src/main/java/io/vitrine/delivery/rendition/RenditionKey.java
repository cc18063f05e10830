package io.vitrine.delivery.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.delivery.picture.Format;
import io.vitrine.delivery.picture.Recipe;
import io.vitrine.library.content.PictureTypes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a picture is made of, and so what tells it from all others.
 *
 * @param sha256 of the content
 * @param mime of the content
 * @param isAuto whether its format was chosen for its caller
 * @param engine that makes it: another one would make other bytes
 */
public record RenditionKey(String sha256, String mime, Recipe recipe, boolean isAuto, String engine) {
    /** Grows when the code makes other bytes than before. */
    private static final int EDITION = 1;

    private static final int BYTES = 12;

    private static final Transformation THUMBNAIL = Transformation.of(PictureTypes.THUMBNAIL);

    /** For the file: the content's name, and a short sum of the rest. */
    String name() {
        return sha256 + "-" + sum();
    }

    /** Strong: the same text exactly for the same bytes. */
    public String etag() {
        return '"' + sha256.substring(0, 32) + "-" + sum() + '"';
    }

    public Format format() {
        return recipe.format();
    }

    /** The thumbnail, where this one is made of it by further steps: empty for all others, and for what is to be finer. */
    Optional<RenditionKey> thumbnail() {
        var steps = recipe.steps();
        var isOfIt = steps.size() > 1
                && steps.getFirst().equals(THUMBNAIL.steps().getFirst())
                && recipe.quality() <= THUMBNAIL.quality()
                && format() != Format.AVIF;
        return isOfIt ? Optional.of(with(thumbnailRecipe())) : Optional.empty();
    }

    private Recipe thumbnailRecipe() {
        return new Recipe(THUMBNAIL.steps(), format(), THUMBNAIL.quality(), recipe.page());
    }

    /** What is left to do where the {@link #thumbnail} is there. */
    Recipe ofThumbnail() {
        var steps = recipe.steps();
        return new Recipe(steps.subList(1, steps.size()), format(), recipe.quality(), 1);
    }

    private RenditionKey with(Recipe other) {
        return new RenditionKey(sha256, mime, other, isAuto, engine);
    }

    private String sum() {
        var text = EDITION + engine + mime + recipe + (thumbnail().isPresent() ? "of the thumbnail" : "");
        return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)), 0, BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
