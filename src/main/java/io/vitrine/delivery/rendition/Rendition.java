package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.Format;
import java.nio.file.Path;

/**
 * A picture that was made of a file.
 *
 * @param file where it is kept, for now: it may be gone as soon as nobody has asked for it for long
 * @param size in bytes
 */
public record Rendition(Path file, long size, Format format) {}
