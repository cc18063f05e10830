package io.vitrine.blob;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** The folders in which a store on disk keeps its contents: {@code ab/<sha256>}. */
final class ContentFolders {
    private static final int DIGITS = 64;
    private static final int FOLDERS = 16 * 16;
    /** A file that names the layout of the folders, so that only stores with an older layout are searched. */
    private static final String LAYOUT = "layout";

    private static final String CURRENT = "ab";

    private final Path root;

    ContentFolders(Path root) {
        this.root = root;
    }

    /**
     * The path of a content, whether or not it exists. Errors: {@link IllegalArgumentException} if {@code sha256} is not
     * a digest.
     */
    Path file(String sha256) {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
        }
        return of(sha256).resolve(sha256);
    }

    /** Called for every content that is listed, so it does not use a regular expression. */
    private static boolean isDigest(String name) {
        for (var at = 0; at < name.length(); at++) {
            var letter = name.charAt(at);
            if ((letter < '0' || letter > '9') && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return name.length() == DIGITS;
    }

    Path of(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    /** Creates all folders for contents, as far as there is room; missing ones are created when they are needed. */
    void make() throws IOException {
        try {
            for (var number = 0; number < FOLDERS; number++) {
                var folder = root.resolve(HexFormat.of().toHexDigits(number, 2));
                if (!Files.isDirectory(folder)) {
                    Files.createDirectory(folder);
                }
            }
        } catch (IOException noRoom) {
            StorageErrors.log(noRoom, root);
        }
        sync(root);
        moveOlder();
    }

    /** Moves contents out of the older layouts: first {@code ab/cd}, later {@code abc}. */
    private void moveOlder() throws IOException {
        var layout = root.resolve(LAYOUT);
        if (Files.exists(layout) && Files.readString(layout).strip().equals(CURRENT)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]*")) {
            for (var folder : folders) {
                moveOlder(folder);
            }
        }
        try {
            Files.writeString(layout, CURRENT + "\n");
            sync(root);
        } catch (IOException noRoom) {
            // The next start will go through the folders again.
            StorageErrors.log(noRoom, layout);
        }
    }

    /** Other processes that share the store may be doing the same at the same time. */
    private void moveOlder(Path folder) throws IOException {
        try (var contents = Files.find(folder, 2, ContentFolders::isContent)) {
            for (var content : (Iterable<Path>) contents::iterator) {
                var place = file(String.valueOf(content.getFileName()));
                if (!content.equals(place)) {
                    moveOlder(content, place);
                }
            }
        }
        try (var below = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var emptied : below) {
                FileSystemUtils.deleteRecursively(emptied);
            }
        }
        if (String.valueOf(folder.getFileName()).length() > CURRENT.length()) {
            removeEmptied(folder);
        }
        sync(root);
    }

    private static void removeEmptied(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            StorageErrors.log(others, folder);
        }
    }

    private static void moveOlder(Path content, Path place) throws IOException {
        try {
            Files.move(content, place, ATOMIC_MOVE);
        } catch (NoSuchFileException movedMeanwhile) {
            return;
        }
        var folder = place.getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    static boolean isContent(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && isDigest(String.valueOf(file.getFileName()));
    }

    /** Makes changes to the entries of a folder durable: files created in it, renamed into it or removed from it. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
