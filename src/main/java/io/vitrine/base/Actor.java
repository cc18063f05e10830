package io.vitrine.base;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as recorded beside what was done.
 *
 * @param kind {@code user}, {@code key}, {@code server} or {@code nobody}
 * @param id the id of the user or key; null for the other kinds
 * @param name the name at that time
 */
public record Actor(String kind, @Nullable Long id, String name) {
    public static Actor of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> new Actor("user", member.id().value(), member.name());
            case Viewer.Key key -> new Actor("key", key.id().value(), key.name());
            case Viewer.Server server -> new Actor("server", null, server.name());
            case Viewer.Nobody nobody -> new Actor("nobody", null, nobody.name());
        };
    }
}
