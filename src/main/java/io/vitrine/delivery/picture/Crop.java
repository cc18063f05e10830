package io.vitrine.delivery.picture;

/** What becomes of a picture whose shape is not the one that is asked for. */
public enum Crop {
    /** It fills the frame, and what stands over is cut off. */
    MAINTAIN_RATIO,
    /** It fills the frame, distorted. */
    FORCE,
    /** It fits into the frame, and is never enlarged. */
    AT_MAX,
    /** It fits into the frame. */
    AT_MAX_ENLARGE,
    /** It covers the frame, whole, and is never enlarged. */
    AT_LEAST,
    /** It fits into the frame, whose rest is background. */
    PAD_RESIZE,
    /** A part of the picture as large as the frame, in its own size. */
    EXTRACT
}
