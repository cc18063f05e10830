package io.vitrine.library;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.access.Access;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Dialect;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Choices;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs operations by an administrator and two people on a folder tree of its own and on its model; compares both after each. */
final class OperationSequence {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final World world = new World();
    private final Map<String, Caller> callers;
    private final Map<String, String> users;
    private final List<String> collections;
    private final Model model;
    private final List<String> done = new ArrayList<>();
    private Choices choices = new Choices(List.of());
    private int content;

    OperationSequence() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        this.callers = Map.of(Model.ADMIN, world.admin(), "ann", ann, "bob", bob);
        this.users = Map.of("ann", ann.id(), "bob", bob.id());
        this.model = new Model(world.folder(""), world.root().substring(1));
        this.collections = List.of(world.collection("one"), world.collection("two"));
        world.shareCollection(collections.getFirst(), bob, "view");
        model.viewers.put(collections.getFirst(), Set.of("bob"));
    }

    void run(List<List<Integer>> operations) {
        for (var numbers : operations) {
            choices = new Choices(numbers);
            operate(choices.below(14));
            compare();
        }
    }

    private void operate(int which) {
        switch (which) {
            case 0, 1, 2 -> createFolder(actor(), folder(), name());
            case 3, 4, 5 -> upload(actor(), folder(), name() + ".txt");
            case 6, 7 -> transfer(actor(), node(), folder(), false);
            case 8, 9 -> transfer(actor(), node(), folder(), true);
            case 10 -> rename(actor(), node(), name());
            case 11 -> delete(actor(), node());
            case 12 -> restore(actor());
            default -> giveAccess(node());
        }
    }

    private void did(String what, Object... more) {
        done.add(what.formatted(more));
    }

    private String told() {
        return String.join("; ", done);
    }

    private void createFolder(String actor, Model.Node folder, String name) {
        did("%s makes %s in %s", actor, name, model.path(folder));
        var answer = callers.get(actor).post("/v1/folders", Map.of("path", model.path(folder) + "/" + name));
        var there = model.child(folder, name);
        if (!model.level(actor, folder).includes(Level.CONTRIBUTE) && there == null) {
            assertThat(answer.status()).as(told()).isIn(403, 404);
        } else if (there == null) {
            assertThat(answer.status()).as(told()).isEqualTo(201);
            model.add(new Model.Node(answer.text("id"), false, name, folder, actor));
        } else {
            assertThat(answer.status()).as(told()).isGreaterThanOrEqualTo(400);
        }
    }

    private void upload(String actor, Model.Node folder, String name) {
        did("%s uploads %s to %s", actor, name, model.path(folder));
        var size = ++content;
        var answer = callers.get(actor).upload(model.path(folder), name, new byte[size]);
        var there = model.child(folder, name);
        var on = there == null ? folder : there;
        if (!model.level(actor, on).includes(Level.CONTRIBUTE) || (there != null && !there.isFile)) {
            assertThat(answer.status()).as(told()).isGreaterThanOrEqualTo(400);
            return;
        }
        assertThat(answer.status()).as(told() + answer.body()).isEqualTo(200);
        var file = there == null ? model.add(new Model.Node(answer.text("id"), true, name, folder, actor)) : there;
        file.versions.add(size);
        file.current = size;
    }

    private void transfer(String actor, Model.Node node, Model.Node folder, boolean isCopy) {
        var withVersions = isCopy && choices.oneIn(2);
        did("%s %s %s to %s", actor, isCopy ? "copies" : "moves", model.path(node), model.path(folder));
        var body = Map.<String, Object>of("ids", List.of(node.id), "destinationId", folder.id);
        var copy = Map.<String, Object>of(
                "ids", List.of(node.id), "destinationId", folder.id, "includeVersions", withVersions);
        var answer = isCopy
                ? callers.get(actor).post("/v1/assets/copy", copy)
                : callers.get(actor).post("/v1/assets/move", body);
        var needs = isCopy ? Level.CONTRIBUTE : Level.MANAGE;
        if (!model.level(actor, folder).includes(needs)) {
            assertThat(answer.status()).as(told()).isIn(403, 404);
            return;
        }
        assertThat(answer.status()).as(told() + answer.body()).isEqualTo(200);
        assertThat(answer.text("status")).as(told() + answer.body()).isEqualTo("completed");
        var isRefused =
                !model.level(actor, node).includes(needs) || node.parent == folder || model.isWithin(folder, node);
        if (isRefused) {
            assertThat(answer.at("failed").asInt()).as(told() + answer.body()).isEqualTo(1);
        } else if (isCopy) {
            model.copy(node, folder, actor, withVersions);
            adopt();
        } else {
            model.move(node, folder);
        }
    }

    /** Finds the ids of the expected copies by their places and tells them to the model. */
    private void adopt() {
        var nameless = model.nodes.values().stream()
                .filter(node -> node.id.startsWith("new "))
                .sorted((one, other) ->
                        model.path(one).length() - model.path(other).length())
                .toList();
        for (var node : nameless) {
            var parent = NodeId.of(String.valueOf(node.parent == null ? "" : node.parent.id));
            var id = TestServer.db()
                    .read(sql -> sql.select(NODE.ID)
                            .from(NODE)
                            .where(NODE.PARENT_ID.eq(parent.value()))
                            .and(NODE.NAME.eq(node.name))
                            .fetchOptional(NODE.ID));
            assertThat(id).as("a copy at " + model.path(node) + ", " + told()).isPresent();
            var known = new Model.Node(Ids.show(id.get()), node.isFile, node.name, node.parent, node.owner);
            known.versions.addAll(node.versions);
            known.current = node.current;
            model.nodes.remove(node.id);
            model.children(node).forEach(child -> child.parent = known);
            model.add(known);
        }
    }

    private void rename(String actor, Model.Node node, String name) {
        var to = node.isFile ? name + ".txt" : name;
        did("%s renames %s to %s", actor, model.path(node), to);
        var answer = callers.get(actor).patch("/v1/assets/" + node.id, Map.of("name", to));
        var isTaken = model.child(parent(node), to) != null && !node.name.equals(to);
        if (!model.level(actor, node).includes(Level.MANAGE)) {
            assertThat(answer.status()).as(told()).isIn(403, 404);
        } else if (isTaken) {
            answer.expect(409, "name-taken");
        } else {
            answer.expect(200);
            node.name = to;
        }
    }

    private void delete(String actor, Model.Node node) {
        did("%s deletes %s", actor, model.path(node));
        var answer = callers.get(actor).delete("/v1/assets/" + node.id);
        if (model.level(actor, node).includes(Level.MANAGE)) {
            answer.expect(204);
            model.delete(node);
        } else {
            assertThat(answer.status()).as(told()).isIn(403, 404);
        }
    }

    private void restore(String actor) {
        var trash = model.nodes.values().stream()
                .filter(node -> node.parent == null && node != model.root)
                .toList();
        if (trash.isEmpty()) {
            return;
        }
        var node = choices.of(trash);
        did("%s restores %s", actor, node);
        var answer = callers.get(actor)
                .post("/v1/assets/restore", Map.of("ids", List.of(node.id)))
                .expect(200);
        var expected = model.couldManage(actor, node) ? model.restore(node) : "not-found";
        assertThat(answer.text("results.0.status")).as(told()).isEqualTo(expected);
    }

    private void giveAccess(Model.Node node) {
        if (choices.oneIn(3)) {
            var collection = choices.of(collections);
            did("%s joins %s", model.path(node), collection);
            var pair = Map.of("collectionIds", List.of(collection), "assetIds", List.of(node.id));
            world.admin().post("/v1/media-collections/assets/add", pair).expect(200);
            node.collections.add(collection);
            return;
        }
        var user = choices.oneIn(2) ? "ann" : "bob";
        var level = choices.of(List.of(Level.VIEW, Level.CONTRIBUTE, Level.MANAGE));
        did("%s is shared with %s at %s", model.path(node), user, level);
        world.admin()
                .patch("/v1/assets/" + node.id + "/access", World.grant("user", users.get(user), level.toString()))
                .expect(200);
        node.shares.put(user, level);
    }

    /** A user, most often the administrator, who may do everything. */
    private String actor() {
        return choices.of(List.of(Model.ADMIN, Model.ADMIN, Model.ADMIN, "ann", "ann", "bob"));
    }

    private Model.Node folder() {
        return any(model.nodes.values().stream()
                .filter(node -> !node.isFile && model.isLive(node) && depth(node) < 5)
                .toList());
    }

    /** Any node but the root of this world; uploads a file if there is none. */
    private Model.Node node() {
        var live = model.nodes.values().stream()
                .filter(node -> node != model.root && model.isLive(node))
                .toList();
        if (live.isEmpty()) {
            upload(Model.ADMIN, model.root, "first.txt");
            return node();
        }
        return any(live);
    }

    private int depth(Model.Node node) {
        return node.parent == null ? 0 : 1 + depth(node.parent);
    }

    private Model.Node parent(Model.Node node) {
        if (node.parent == null) {
            throw new IllegalArgumentException("has none: " + node);
        }
        return node.parent;
    }

    private Model.Node any(List<Model.Node> some) {
        return choices.of(some);
    }

    private String name() {
        return choices.of(NAMES);
    }

    private void compare() {
        seen();
        stored();
        address();
    }

    /** Compares what each of the three users sees, at which path and with which level. */
    private void seen() {
        var ids = model.nodes.keySet().stream().map(NodeId::of).toList();
        for (var who : callers.keySet()) {
            var found = TestServer.db().read(sql -> {
                var levels = TestServer.bean(Access.class).levels(sql, viewer(who), ids);
                return TestServer.bean(AssetStore.class).rows(sql, levels.allowed(Level.VIEW)).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> AssetRow.path(entry.getValue()) + " " + levels.of(entry.getKey())));
            });
            var expected = model.nodes.values().stream()
                    .filter(node -> model.level(who, node) != Level.NONE)
                    .collect(
                            Collectors.toMap(node -> node.id, node -> model.path(node) + " " + model.level(who, node)));
            assertThat(found).as("%s: %s", who, told()).isEqualTo(expected);
        }
    }

    private Viewer viewer(String who) {
        var id = users.get(who);
        return id == null ? new Viewer.Server("the test") : new Viewer.Member(UserId.of(id), who, Role.RESTRICTED);
    }

    /** Compares versions, members of collections and the counts of members; anything extra fails, too. */
    private void stored() {
        var ids = model.nodes.keySet().stream().map(id -> NodeId.of(id).value()).toList();
        var versions = TestServer.db()
                .read(sql -> sql.select(FILE_VERSION.NODE_ID, FILE_VERSION.SIZE)
                        .from(FILE_VERSION)
                        .where(Dialect.in(FILE_VERSION.NODE_ID, ids))
                        .orderBy(FILE_VERSION.NUMBER)
                        .fetchGroups(FILE_VERSION.NODE_ID, FILE_VERSION.SIZE));
        for (var node : model.nodes.values()) {
            var sizes = versions.getOrDefault(NodeId.of(node.id).value(), List.of()).stream()
                    .map(Long::intValue)
                    .toList();
            assertThat(sizes).as("versions of %s: %s", node, told()).isEqualTo(node.versions);
        }
        for (var collection : collections) {
            var id = CollectionId.of(collection).value();
            var members = TestServer.db()
                    .read(sql -> new HashSet<>(sql.select(COLLECTION_MEMBER.NODE_ID)
                            .from(COLLECTION_MEMBER)
                            .where(COLLECTION_MEMBER.COLLECTION_ID.eq(id))
                            .fetch(row -> Ids.show(row.value1()))));
            assertThat(members).as(told()).isEqualTo(members(collection, false));
            var counted = world.admin().get("/v1/media-collections/" + collection);
            assertThat(counted.at("assetCount").asInt())
                    .as(told())
                    .isEqualTo(members(collection, true).size());
        }
    }

    private Set<String> members(String collection, boolean onlyLive) {
        return model.nodes.values().stream()
                .filter(node -> node.collections.contains(collection) && (!onlyLive || model.isLive(node)))
                .map(node -> node.id)
                .collect(Collectors.toSet());
    }

    /** The address of a random file serves its current version; a file that is not live is not found. */
    private void address() {
        var files = model.nodes.values().stream().filter(node -> node.isFile).toList();
        if (files.isEmpty()) {
            return;
        }
        var file = any(files);
        if (model.isLive(file)) {
            Answer answer = Caller.nobody().get("/media" + model.path(file));
            assertThat(answer.status()).as(told()).isEqualTo(200);
            assertThat(answer.bytes()).as("%s: %s", file, told()).hasSize(file.current);
        } else {
            world.admin().get("/v1/assets/" + file.id).expect(404, "not-found");
        }
    }
}
