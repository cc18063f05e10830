package io.vitrine.library;

import io.vitrine.base.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The expected state of a library after some operations, to compare the real one with. Written directly from the rules, with
 * loops and without regard to speed.
 */
final class Model {
    static final String ADMIN = "admin";

    /** A file or folder; {@code former} is its place while it is in the trash. */
    static final class Node {
        final String id;
        final boolean isFile;
        String name;

        @Nullable
        Node parent;

        @Nullable
        Node former;

        final @Nullable String owner;
        final List<Integer> versions = new ArrayList<>();
        int current;
        final Map<String, Level> shares = new HashMap<>();
        final Set<String> collections = new HashSet<>();

        Node(String id, boolean isFile, String name, @Nullable Node parent, @Nullable String owner) {
            this.id = id;
            this.isFile = isFile;
            this.name = name;
            this.parent = parent;
            this.owner = owner;
        }

        @Override
        public String toString() {
            return (isFile ? "file " : "folder ") + name + " " + id;
        }
    }

    /** By id, which is the order in which jobs visit nodes. */
    final Map<String, Node> nodes = new TreeMap<>();
    /** The users who see the members of each collection. */
    final Map<String, Set<String>> viewers = new HashMap<>();

    final Node root;
    final String rootPath;

    Model(String rootId, String rootName) {
        root = new Node(rootId, false, rootName, null, ADMIN);
        rootPath = "/" + rootName;
        nodes.put(rootId, root);
    }

    Node add(Node node) {
        nodes.put(node.id, node);
        return node;
    }

    boolean isLive(Node node) {
        return node == root || (node.parent != null && isLive(node.parent));
    }

    String path(Node node) {
        return node.parent == null ? rootPath : path(node.parent) + "/" + node.name;
    }

    List<Node> children(Node folder) {
        return nodes.values().stream().filter(node -> node.parent == folder).toList();
    }

    @Nullable
    Node child(Node folder, String name) {
        return children(folder).stream()
                .filter(node -> node.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean isWithin(Node node, Node folder) {
        return node == folder || (node.parent != null && isWithin(node.parent, folder));
    }

    Level level(String user, Node node) {
        if (!isLive(node)) {
            return Level.NONE;
        }
        if (user.equals(ADMIN)) {
            return Level.MANAGE;
        }
        var highest = Level.NONE;
        for (var at = node; at != null; at = at.parent) {
            highest = max(highest, at.shares.getOrDefault(user, Level.NONE));
            if (user.equals(at.owner)) {
                highest = Level.MANAGE;
            }
            for (var collection : at.collections) {
                if (viewers.getOrDefault(collection, Set.of()).contains(user)) {
                    highest = max(highest, Level.VIEW);
                }
            }
        }
        return highest;
    }

    /** Whether the user could manage a node in the trash at its former place. */
    boolean couldManage(String user, Node trashed) {
        return user.equals(ADMIN)
                || user.equals(trashed.owner)
                || trashed.shares.getOrDefault(user, Level.NONE) == Level.MANAGE
                || (trashed.former != null && level(user, trashed.former) == Level.MANAGE);
    }

    private static Level max(Level one, Level other) {
        return one.includes(other) ? one : other;
    }

    void move(Node node, Node folder) {
        var there = child(folder, node.name);
        if (there == null) {
            node.parent = folder;
        } else if (there.isFile != node.isFile) {
            return;
        } else if (node.isFile) {
            there.versions.addAll(node.versions);
            there.current = node.current;
            there.collections.addAll(node.collections);
            nodes.remove(node.id);
        } else {
            inTheOrderOfJobs(node, child -> move(child, there));
            if (children(node).isEmpty()) {
                there.collections.addAll(node.collections);
                nodes.remove(node.id);
            }
        }
    }

    /** The real library chooses the ids of copies; the test looks them up by their places afterwards. */
    void copy(Node node, Node folder, @Nullable String owner, boolean withVersions) {
        var there = child(folder, node.name);
        if (there != null && there.isFile != node.isFile) {
            return;
        }
        var into = there == null
                ? add(new Node(
                        "new " + nodes.size() + " " + path(folder) + node.name, node.isFile, node.name, folder, owner))
                : there;
        if (node.isFile) {
            into.versions.addAll(withVersions ? node.versions : List.of(node.current));
            into.current = node.current;
        } else {
            inTheOrderOfJobs(node, child -> copy(child, into, owner, withVersions));
        }
    }

    /** Files first, then folders, by id; a child of the current kind that arrives meanwhile is visited too, whatever its id. */
    private void inTheOrderOfJobs(Node folder, Consumer<Node> work) {
        for (var kind : List.of(true, false)) {
            var done = new HashSet<Node>();
            for (var next = next(folder, kind, done); next != null; next = next(folder, kind, done)) {
                done.add(next);
                work.accept(next);
            }
        }
    }

    private @Nullable Node next(Node folder, boolean isFile, Set<Node> done) {
        return children(folder).stream()
                .filter(node -> node.isFile == isFile && !done.contains(node))
                .findFirst()
                .orElse(null);
    }

    void delete(Node node) {
        node.former = node.parent;
        node.parent = null;
    }

    /** Restores the node if possible; returns the status that the real library should answer with. */
    String restore(Node node) {
        var place = node.former;
        if (place == null || !isLive(place)) {
            return "place-gone";
        }
        if (child(place, node.name) != null) {
            return "name-taken";
        }
        node.parent = place;
        node.former = null;
        return "restored";
    }
}
