package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.Format;
import java.nio.file.Path;

/**
 * A picture that was made of a file.
 *
 * @param file where it is kept for now: it may be removed once nobody has asked for it for a long time
 * @param size in bytes
 */
public record Rendition(Path file, long size, Format format) {}
