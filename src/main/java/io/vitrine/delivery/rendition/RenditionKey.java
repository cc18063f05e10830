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
 * What a picture is made of, and how, which distinguishes it from all others.
 *
 * @param sha256 of the content
 * @param mime of the content
 * @param isAuto whether the server chose the format to suit the client
 * @param engine the engine that makes it: another one would make other bytes
 */
public record RenditionKey(String sha256, String mime, Recipe recipe, boolean isAuto, String engine) {
    /** Incremented when the code makes other bytes than before. */
    private static final int EDITION = 1;

    private static final int BYTES = 12;

    private static final Transformation THUMBNAIL = Transformation.of(PictureTypes.THUMBNAIL);

    /** The name of the file: the SHA-256 of the content, and a short hash of the rest. */
    String name() {
        return sha256 + "-" + sum();
    }

    /** A strong entity tag: equal exactly if the bytes are equal. */
    public String etag() {
        return '"' + sha256.substring(0, 32) + "-" + sum() + '"';
    }

    public Format format() {
        return recipe.format();
    }

    /**
     * The thumbnail, if this picture is made of it by further steps; empty for all others, for a higher quality, and for
     * AVIF.
     */
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

    /** The steps that remain when the {@link #thumbnail} is there. */
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
