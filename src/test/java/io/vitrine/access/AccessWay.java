package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;

import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import io.vitrine.testing.World.Person;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A way that gives somebody a level on an object, or that fails to. */
record AccessWay(String name, Kind kind, String word) {
    enum Kind {
        NONE,
        ROLE,
        SHARE,
        GROUP_SHARE,
        SHARE_ABOVE,
        GROUP_SHARE_ABOVE,
        OWNER,
        OWNER_ABOVE,
        COLLECTION,
        COLLECTION_ABOVE,
        COLLECTION_OWNER,
        /** From here on: ways that gave something earlier, or would elsewhere, but give nothing here. */
        ENDED_SHARE,
        LEFT_GROUP,
        DELETED_GROUP,
        FILTERING_COLLECTION,
        SHARE_UNDER_ROLE
    }

    /** The path at which to create the object, and the ids of the folders above it. */
    record Place(String path, String outer, String folder, boolean isFolder) {}

    /** A person, an object, and the level that the person has on it. */
    record Given(AccessWay way, Person person, String object, String path, Level level) {}

    /** A PNG of one pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static final List<AccessWay> ALL = all();

    private static List<AccessWay> all() {
        var ways = new ArrayList<AccessWay>();
        ways.add(new AccessWay("nothing", Kind.NONE, ""));
        for (var role : List.of("administrator", "developer", "fullAccess", "viewOnly")) {
            ways.add(new AccessWay("role " + role, Kind.ROLE, role));
        }
        for (var level : List.of("view", "contribute", "manage")) {
            for (var kind : List.of(
                    Kind.SHARE,
                    Kind.GROUP_SHARE,
                    Kind.SHARE_ABOVE,
                    Kind.GROUP_SHARE_ABOVE,
                    Kind.COLLECTION,
                    Kind.COLLECTION_ABOVE)) {
                ways.add(new AccessWay(kind + " at " + level, kind, level));
            }
        }
        for (var kind : List.of(Kind.OWNER, Kind.OWNER_ABOVE, Kind.COLLECTION_OWNER)) {
            ways.add(new AccessWay(kind.toString(), kind, "manage"));
        }
        for (var kind : List.of(Kind.ENDED_SHARE, Kind.LEFT_GROUP, Kind.DELETED_GROUP, Kind.FILTERING_COLLECTION)) {
            ways.add(new AccessWay(kind.toString(), kind, "manage"));
        }
        ways.add(new AccessWay("a share at manage, but the role viewOnly", Kind.SHARE_UNDER_ROLE, "manage"));
        return List.copyOf(ways);
    }

    boolean reachesCollections() {
        return switch (kind) {
            case NONE, ROLE, SHARE, GROUP_SHARE, OWNER, ENDED_SHARE, LEFT_GROUP, DELETED_GROUP, SHARE_UNDER_ROLE ->
                true;
            case SHARE_ABOVE,
                    GROUP_SHARE_ABOVE,
                    OWNER_ABOVE,
                    COLLECTION,
                    COLLECTION_ABOVE,
                    COLLECTION_OWNER,
                    FILTERING_COLLECTION -> false;
        };
    }

    Given give(World world, Place place) {
        var person = kind == Kind.ROLE ? world.person("somebody", word) : world.restricted("somebody");
        var object = make(world, person, place);
        switch (kind) {
            case NONE, ROLE, OWNER, OWNER_ABOVE -> {}
            case SHARE -> world.shareAsset(object, person, word);
            case GROUP_SHARE -> world.shareAssetWithGroup(object, world.group("group", person), word);
            case SHARE_ABOVE -> world.shareAsset(place.folder(), person, word);
            case GROUP_SHARE_ABOVE -> world.shareAssetWithGroup(place.outer(), world.group("group", person), word);
            case COLLECTION -> world.shareCollection(world.collection("showing", object), person, word);
            case COLLECTION_ABOVE ->
                world.shareCollectionWithGroup(
                        world.collection("showing", place.outer()), world.group("group", person), word);
            case COLLECTION_OWNER -> showInOwn(world, person, object);
            case FILTERING_COLLECTION -> {
                var showing = world.collection("showing", object);
                world.shareCollection(showing, person, word);
                world.admin()
                        .patch("/v1/media-collections/" + showing, Map.of("memberAccess", "filter"))
                        .expect(200);
            }
            case ENDED_SHARE, LEFT_GROUP, DELETED_GROUP, SHARE_UNDER_ROLE ->
                giveInVain(world, "/v1/assets/" + object, person);
        }
        return new Given(this, person, object, world.path(place.path()), nodeLevel());
    }

    Given giveCollection(World world) {
        var person = kind == Kind.ROLE ? world.person("somebody", word) : world.restricted("somebody");
        var member = world.file("/members/one");
        var collection = kind == Kind.OWNER ? world.collection(person, "own") : world.collection("shared", member);
        if (kind == Kind.OWNER) {
            world.admin()
                    .post(
                            "/v1/media-collections/assets/add",
                            Map.of("collectionIds", List.of(collection), "assetIds", List.of(member)))
                    .expect(200);
        } else if (kind == Kind.SHARE) {
            world.shareCollection(collection, person, word);
        } else if (kind == Kind.GROUP_SHARE) {
            world.shareCollectionWithGroup(collection, world.group("group", person), word);
        } else if (kind != Kind.NONE && kind != Kind.ROLE) {
            giveInVain(world, "/v1/media-collections/" + collection, person);
        }
        return new Given(this, person, collection, "", ownLevel());
    }

    private void giveInVain(World world, String object, Person person) {
        var group = world.group("vain", person);
        var withUser = kind == Kind.ENDED_SHARE || kind == Kind.SHARE_UNDER_ROLE;
        world.admin()
                .patch(
                        object + "/access",
                        World.grant(withUser ? "user" : "group", withUser ? person.id() : group, word))
                .expect(200);
        switch (kind) {
            case ENDED_SHARE -> end(object, person);
            case LEFT_GROUP ->
                world.admin()
                        .post("/v1/groups/" + group + "/members", Map.of("remove", List.of(person.id())))
                        .expect(200);
            case DELETED_GROUP -> world.admin().delete("/v1/groups/" + group).expect(204);
            default ->
                world.admin()
                        .patch("/v1/users/" + person.id(), Map.of("role", "viewOnly"))
                        .expect(200);
        }
    }

    /** Puts the share into the state between its end and the job that clears it. */
    private static void end(String object, Person person) {
        var user = Ids.read(person.id());
        var id = Ids.read(object.substring(object.lastIndexOf('/') + 1));
        TestServer.db().change(sql -> {
            sql.update(NODE_SHARE)
                    .set(NODE_SHARE.UNTIL, 1L)
                    .where(NODE_SHARE.NODE_ID.eq(id))
                    .and(NODE_SHARE.PRINCIPAL_ID.eq(user))
                    .execute();
            sql.update(COLLECTION_SHARE)
                    .set(COLLECTION_SHARE.UNTIL, 1L)
                    .where(COLLECTION_SHARE.COLLECTION_ID.eq(id))
                    .and(COLLECTION_SHARE.PRINCIPAL_ID.eq(user))
                    .execute();
        });
    }

    @Override
    public String toString() {
        return name;
    }

    private Level nodeLevel() {
        return switch (kind) {
            case COLLECTION, COLLECTION_ABOVE, COLLECTION_OWNER -> Level.VIEW;
            case FILTERING_COLLECTION -> Level.NONE;
            default -> ownLevel();
        };
    }

    private Level ownLevel() {
        return switch (kind) {
            case NONE, ENDED_SHARE, LEFT_GROUP, DELETED_GROUP -> Level.NONE;
            case SHARE_UNDER_ROLE -> Level.VIEW;
            case ROLE -> word.equals("viewOnly") ? Level.VIEW : Level.MANAGE;
            default -> Level.named(word);
        };
    }

    /** Owners create what they own themselves, with a share that is revoked afterwards. */
    private String make(World world, Person person, Place place) {
        if (kind == Kind.OWNER) {
            return letIn(world, person, place.folder(), () -> put(world, person, place, place.path()));
        }
        if (kind == Kind.OWNER_ABOVE) {
            var own = place.path().replace("/inner/", "/own/").replace("/middle/", "/own/");
            var folder = world.path(own.substring(0, own.lastIndexOf('/')));
            letIn(
                    world,
                    person,
                    place.outer(),
                    () -> person.post("/v1/folders", Map.of("path", folder))
                            .expect(201)
                            .text("id"));
            return put(world, world.admin(), place, own);
        }
        return put(world, world.admin(), place, place.path());
    }

    private static String put(World world, Caller by, Place place, String path) {
        return place.isFolder()
                ? by.post("/v1/folders", Map.of("path", world.path(path)))
                        .expect(201)
                        .text("id")
                : world.privateFile(by, path, PICTURE);
    }

    private static String letIn(World world, Person person, String folder, Supplier<String> make) {
        world.shareAsset(folder, person, "contribute");
        var made = make.get();
        world.admin()
                .patch("/v1/assets/" + folder + "/access", World.revoke("user", person.id()))
                .expect(200);
        return made;
    }

    private static void showInOwn(World world, Person person, String object) {
        var own = world.collection(person, "own");
        world.admin()
                .post(
                        "/v1/media-collections/assets/add",
                        Map.of("collectionIds", List.of(own), "assetIds", List.of(object)))
                .expect(200);
    }
}
