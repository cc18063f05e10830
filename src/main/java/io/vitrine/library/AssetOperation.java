package io.vitrine.library;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The operations on files and folders, each with the level that it requires, in the order in which the API lists them. */
enum AssetOperation {
    VIEW("view", Level.VIEW, true, true),
    DOWNLOAD("download", Level.VIEW, true, true),
    COMMENT("comment", Level.CONTRIBUTE, true, false),
    CREATE_FOLDER("createFolder", Level.CONTRIBUTE, false, true),
    UPLOAD("upload", Level.CONTRIBUTE, true, true),
    RESTORE_VERSION("restoreVersion", Level.CONTRIBUTE, true, false),
    EDIT("edit", Level.CONTRIBUTE, true, true),
    COPY("copy", Level.CONTRIBUTE, true, true),
    ADD_TO_COLLECTION("addToCollection", Level.CONTRIBUTE, true, true),
    RENAME("rename", Level.MANAGE, true, true),
    MOVE("move", Level.MANAGE, true, true),
    DELETE_VERSION("deleteVersion", Level.MANAGE, true, false),
    DELETE("delete", Level.MANAGE, true, true),
    SHARE("share", Level.MANAGE, true, true),
    MANAGE_PUBLIC_LINKS("managePublicLinks", Level.MANAGE, true, true);

    /** The operations on the root, which can be neither moved nor changed. */
    private static final Set<AssetOperation> ON_ROOT = Set.of(VIEW, DOWNLOAD, CREATE_FOLDER, UPLOAD);

    private final String word;
    private final Level needs;
    private final boolean onFiles;
    private final boolean onFolders;

    AssetOperation(String word, Level needs, boolean onFiles, boolean onFolders) {
        this.word = word;
        this.needs = needs;
        this.onFiles = onFiles;
        this.onFolders = onFolders;
    }

    private static final Map<Level, List<String>> ON_FILE = byLevel(operation -> operation.onFiles);
    private static final Map<Level, List<String>> ON_FOLDER = byLevel(operation -> operation.onFolders);
    private static final Map<Level, List<String>> ON_THE_ROOT = byLevel(ON_ROOT::contains);

    static List<String> onFile(Level level) {
        return ON_FILE.getOrDefault(level, List.of());
    }

    static List<String> onFolder(NodeId folder, Level level) {
        return (folder.isRoot() ? ON_THE_ROOT : ON_FOLDER).getOrDefault(level, List.of());
    }

    private static Map<Level, List<String>> byLevel(Predicate<AssetOperation> kind) {
        return Arrays.stream(Level.values())
                .collect(Collectors.toMap(
                        level -> level,
                        level -> Arrays.stream(values())
                                .filter(kind.and(operation -> level.includes(operation.needs)))
                                .map(operation -> operation.word)
                                .toList()));
    }
}
