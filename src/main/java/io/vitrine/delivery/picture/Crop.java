package io.vitrine.delivery.picture;

/** How a picture is fitted if its shape differs from the requested one. */
public enum Crop {
    /** It fills the frame, and the excess is cut off. */
    MAINTAIN_RATIO,
    /** It fills the frame, distorted. */
    FORCE,
    /** It fits into the frame, and is never enlarged. */
    AT_MAX,
    /** It fits into the frame. */
    AT_MAX_ENLARGE,
    /** It covers the frame, uncropped, and is never enlarged. */
    AT_LEAST,
    /** It fits into the frame, and the rest of the frame is background. */
    PAD_RESIZE,
    /** A part of the picture as large as the frame, not scaled. */
    EXTRACT
}
