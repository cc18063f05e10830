package io.vitrine.delivery.picture;

/** Why no picture can be made of a file. */
public final class PictureProblem extends RuntimeException {
    public enum Reason {
        /** The file is not what it claims to be, or is incomplete. */
        DAMAGED,
        /** The picture has, or would have, more pixels than allowed. */
        TOO_LARGE,
        /** Nothing here reads or writes such files. */
        UNSUPPORTED,
        /** It took longer than allowed. */
        TIME,
        /** It took more memory than allowed. */
        MEMORY,
        /** It crashed its worker. */
        CRASH,
        /** Its worker was killed from outside, mostly by a system out of memory; may say nothing about the file. */
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
