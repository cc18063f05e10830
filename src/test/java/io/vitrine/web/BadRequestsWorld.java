package io.vitrine.web;

import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.impl.DSL;

/** The world for wrong requests: who sends them, and what the words in braces stand for. */
record BadRequestsWorld(Map<String, String> words, Map<String, Caller> callers) {
    private static final List<String> COUNTED = List.of(
            "app_user",
            "app_group",
            "group_member",
            "api_key",
            "blob",
            "node",
            "folder",
            "file_version",
            "node_tag",
            "media_collection",
            "collection_member",
            "node_share",
            "collection_share",
            "download",
            "metadata_field",
            "node_value",
            "node_words",
            "saved_search",
            "event");

    static BadRequestsWorld make() {
        var world = new World();
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var developer = world.person("dev", "developer");
        var words = new HashMap<String, String>();
        words.put("unique", world.unique("u").toLowerCase(Locale.ROOT));
        words.put("ann", ann.id());
        words.put("bob", bob.id());
        words.put("user", bob.id());
        words.put("dev", developer.id());
        words.put("annemail", ann.email());
        words.put("ANNEMAIL", ann.email().toUpperCase(Locale.ROOT));
        groups(world, words);
        library(world, ann, words);
        collections(world, words);
        return new BadRequestsWorld(words, callers(world, ann, developer));
    }

    private static void groups(World world, Map<String, String> words) {
        words.put("group", world.group("press"));
        var name = world.admin().get("/v1/groups/" + words.get("group")).text("name");
        words.put("groupname", name);
        words.put("GROUPNAME", name.toUpperCase(Locale.ROOT));
    }

    private static void library(World world, World.Person ann, Map<String, String> words) {
        words.put("root", world.admin().get("/v1/folders?path=/").expect(200).text("id"));
        words.put("worldroot", world.root());
        words.put("file", world.file("/shared/a.txt"));
        world.file("/shared/other.txt");
        world.file("/shared/z\u00e9ro.txt");
        words.put("filepath", world.path("/shared/a.txt"));
        words.put("folder", world.folder("/shared"));
        words.put("path", world.path("/shared"));
        world.shareAsset(words.get("folder"), ann, "contribute");
        words.put("seen", world.file("/seen/s.txt"));
        words.put("seenpath", world.path("/seen"));
        world.shareAsset(world.folder("/seen"), ann, "view");
        words.put("hidden", world.file("/hidden/h.txt"));
        words.put("hiddenfolder", world.folder("/hidden"));
        words.put("hiddenpath", world.path("/hidden"));
    }

    private static void collections(World world, Map<String, String> words) {
        words.put("collection", world.collection("spring", words.get("file")));
        words.put("collectionname", world.unique("spring"));
        words.put("COLLECTIONNAME", world.unique("spring").toUpperCase(Locale.ROOT));
        words.put("hiddencollection", world.collection("secret"));
        words.put("hiddencollectionname", world.unique("secret"));
        world.collection("fr\u00fchling");
        words.put("uniname", world.unique("FRU\u0308HLING"));
    }

    private static Map<String, Caller> callers(World world, World.Person ann, World.Person developer) {
        var admin = world.admin();
        return Map.of(
                "admin", admin,
                "text", admin,
                "ann", ann,
                "developer", developer,
                "nobody", Caller.nobody(),
                "badkey", Caller.withKey("vtr_0123456789"),
                "badcookie", Caller.nobody().with("Cookie", "vitrine_session=0123456789"),
                "nocsrf", admin.without("X-CSRF-Token"),
                "wrongcsrf", admin.with("X-CSRF-Token", "0123456789"));
    }

    /** A value that differs after any change that a request can make. */
    static List<Object> fingerprint() {
        return TestServer.db().read(sql -> {
            var counts = COUNTED.stream()
                    .map(table -> DSL.field(DSL.selectCount().from(DSL.table(DSL.name(table)))))
                    .toList();
            return List.of(sql.select(counts).fetchSingle().intoArray());
        });
    }
}
