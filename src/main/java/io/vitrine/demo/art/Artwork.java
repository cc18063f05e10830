package io.vitrine.demo.art;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One file of the demo library. Nothing is drawn before {@link #writeTo}, and each call draws the same bytes anew.
 *
 * @param folder absolute path of the folder, such as {@code /Brand/Logos}
 * @param name file name with its extension
 * @param content draws the file
 */
public record Artwork(String folder, String name, Content content) {

    /** Where the file belongs: folder and name. */
    public String path() {
        return folder + "/" + name;
    }

    /** Draws the file into {@code out}, which stays open. */
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }

    /** Writes the bytes of one file and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
