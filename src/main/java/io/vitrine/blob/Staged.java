package io.vitrine.blob;

/**
 * Bytes that have arrived in full but are not yet part of the store. Closing it without {@link #settle} leaves nothing
 * behind; closing it afterwards does nothing.
 */
public final class Staged implements AutoCloseable {
    /** How many of the first bytes are kept for detecting the type. */
    public static final int HEAD = 64 * 1024;

    private final Draft draft;
    private final Content content;
    private final Settling settling;

    /** How a store takes over a finished draft. */
    interface Settling {
        void settle(Draft draft, Content content);
    }

    Staged(Draft draft, Content content, Settling settling) {
        this.draft = draft;
        this.content = content;
        this.settling = settling;
    }

    public Content content() {
        return content;
    }

    /** The first {@value #HEAD} bytes, or all of them when there are fewer. */
    public byte[] head() {
        return draft.head();
    }

    /**
     * Makes the content part of the store. When this returns, the content is durable, whatever then happens to the
     * machine. Settling a content that the store already holds changes nothing, except that it repairs a damaged copy.
     */
    public void settle() {
        settling.settle(draft, content);
    }

    @Override
    public void close() {
        draft.close();
    }
}
