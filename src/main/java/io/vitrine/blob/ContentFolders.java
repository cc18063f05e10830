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

/** The folders of a store on disk in which its contents stand: {@code ab/<sha256>}. */
final class ContentFolders {
    private static final int DIGITS = 64;
    private static final int FOLDERS = 16 * 16;
    /** A file that says how contents stand in folders, so that only stores of older layouts are gone through. */
    private static final String LAYOUT = "layout";

    private static final String CURRENT = "ab";

    private final Path root;

    ContentFolders(Path root) {
        this.root = root;
    }

    /** Where the content stands, if it is there. Errors: {@link IllegalArgumentException} for what is no digest. */
    Path file(String sha256) {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
        }
        return of(sha256).resolve(sha256);
    }

    /** Asked for every content of every list, so without a pattern. */
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

    /** All that contents can come to stand in, as far as there is room; what is missing is made when it is needed. */
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

    /** Contents stood in {@code ab/cd} once, and in {@code abc} later. */
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
            // Then the next start goes through the folders once more.
            StorageErrors.log(noRoom, layout);
        }
    }

    /** Other processes that share the store may do the same at the same time. */
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

    /** Makes the entries of a folder durable: what was made in it, renamed into it or removed from it. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
