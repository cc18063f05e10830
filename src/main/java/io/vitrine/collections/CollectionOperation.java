package io.vitrine.collections;

import io.vitrine.base.Level;
import java.util.Arrays;
import java.util.List;

/** The operations on a media collection, each with the level that it needs, in the order in which they are listed. */
enum CollectionOperation {
    VIEW("view", Level.VIEW),
    DOWNLOAD("download", Level.VIEW),
    ADD_ASSETS("addAssets", Level.CONTRIBUTE),
    RENAME("rename", Level.MANAGE),
    REMOVE_ASSETS("removeAssets", Level.MANAGE),
    DELETE("delete", Level.MANAGE),
    SHARE("share", Level.MANAGE),
    MANAGE_PUBLIC_LINKS("managePublicLinks", Level.MANAGE);

    private final String word;
    private final Level needs;

    CollectionOperation(String word, Level needs) {
        this.word = word;
        this.needs = needs;
    }

    Level needs() {
        return needs;
    }

    static List<String> allowedAt(Level level) {
        return Arrays.stream(values())
                .filter(operation -> level.includes(operation.needs))
                .map(operation -> operation.word)
                .toList();
    }
}
