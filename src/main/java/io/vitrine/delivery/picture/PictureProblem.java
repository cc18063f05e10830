package io.vitrine.delivery.picture;

/** Why no picture can be made of a file. */
public final class PictureProblem extends RuntimeException {
    public enum Reason {
        /** It is not what it says, or not all there. */
        DAMAGED,
        /** It has more pixels, or would have, than may be worked on. */
        TOO_LARGE,
        /** Nothing here reads or writes such files. */
        UNSUPPORTED,
        /** It took longer than it may. */
        TIME,
        /** It took more memory than it may. */
        MEMORY,
        /** It ended its worker. */
        CRASH,
        /** Somebody else ended its worker, mostly a system without memory; may say nothing about the file. */
        KILLED,
        /** Nobody waited for it any more; says nothing about the file. */
        ABANDONED
    }

    private final Reason reason;

    public PictureProblem(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
