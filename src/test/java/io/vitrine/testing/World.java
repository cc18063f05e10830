package io.vitrine.testing;

import io.vitrine.base.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A separate world inside the shared server, built over HTTP: names get a suffix and everything is in one top folder, so that
 * worlds do not meet.
 */
public final class World {
    private static final class Admin {
        static final Caller CALLER = Caller.signedIn(TestServer.ADMIN_EMAIL, TestServer.PASSWORD);
    }

    /** A user with a session. */
    public static final class Person extends Caller {
        private final String id;
        private final String email;
        private final String name;

        Person(String id, String email, String name, Caller session) {
            super(session.headers());
            this.id = id;
            this.email = email;
            this.name = name;
        }

        public String id() {
            return id;
        }

        public String email() {
            return email;
        }

        public String name() {
            return name;
        }
    }

    private final String suffix = Ids.show(Ids.next()).toLowerCase(Locale.ROOT);

    /** The administrator of the server. */
    public Caller admin() {
        return Admin.CALLER;
    }

    /** A name that no other world has. */
    public String unique(String name) {
        return name + "-" + suffix;
    }

    /** The path of the folder in which this world keeps everything. */
    public String root() {
        return "/w-" + suffix;
    }

    public String path(String below) {
        return root() + below;
    }

    public Person restricted(String name) {
        return person(name, "restricted");
    }

    public Person person(String name, String role) {
        var email = unique(name) + "@example.com";
        var id = admin().post(
                        "/v1/users",
                        Map.of("email", email, "name", name, "role", role, "password", TestServer.PASSWORD))
                .expect(201)
                .text("id");
        return new Person(id, email, name, Caller.signedIn(email, TestServer.PASSWORD));
    }

    /** A group with these members; its id. */
    public String group(String name, Person... members) {
        var id = admin().post("/v1/groups", Map.of("name", name + " " + suffix))
                .expect(201)
                .text("id");
        if (members.length > 0) {
            var ids = Arrays.stream(members).map(Person::id).toList();
            admin().post("/v1/groups/" + id + "/members", Map.of("add", ids)).expect(200);
        }
        return id;
    }

    /** A folder below this world's root, parents included; its id. */
    public String folder(String below) {
        var path = path(below);
        var found = admin().get("/v1/folders?path=" + encoded(path));
        return found.status() == 200
                ? found.text("id")
                : admin().post("/v1/folders", Map.of("path", path)).expect(201).text("id");
    }

    /** A small text file, made by the administrator; its id. */
    public String file(String below) {
        return file(admin(), below);
    }

    public String file(Caller by, String below) {
        var slash = below.lastIndexOf('/');
        return by.upload(path(below.substring(0, slash)), below.substring(slash + 1), bytes(below))
                .expect(200)
                .text("fileId");
    }

    /** A file whose address serves it only to those who may view it; its id. */
    public String privateFile(Caller by, String below) {
        return privateFile(by, below, bytes(below));
    }

    public String privateFile(Caller by, String below, byte[] content) {
        var slash = below.lastIndexOf('/');
        var fields = Map.of(
                "fileName",
                below.substring(slash + 1),
                "folder",
                path(below.substring(0, slash)),
                "useUniqueFileName",
                "false",
                "isPrivateFile",
                "true");
        return by.upload(fields, content).expect(200).text("fileId");
    }

    /** A collection of the administrator's with these members; its id. */
    public String collection(String name, String... members) {
        return collection(admin(), name, members);
    }

    public String collection(Caller by, String name, String... members) {
        var body = Map.of("name", unique(name), "assetIds", List.of(members));
        return by.post("/v1/media-collections", body).expect(201).text("id");
    }

    public void shareAsset(String asset, Person with, String level) {
        share("/v1/assets/" + asset, "user", with.id(), level);
    }

    public void shareAssetWithGroup(String asset, String group, String level) {
        share("/v1/assets/" + asset, "group", group, level);
    }

    public void shareCollection(String collection, Person with, String level) {
        share("/v1/media-collections/" + collection, "user", with.id(), level);
    }

    public void shareCollectionWithGroup(String collection, String group, String level) {
        share("/v1/media-collections/" + collection, "group", group, level);
    }

    private void share(String object, String type, String principal, String level) {
        admin().patch(object + "/access", grant(type, principal, level)).expect(200);
    }

    /** The body of a change that grants one level. */
    public static Map<String, Object> grant(String type, String principal, String level) {
        return Map.of(
                "addOrModify", List.of(Map.of("principal", Map.of("type", type, "id", principal), "level", level)));
    }

    /** The body of a change that removes one share. */
    public static Map<String, Object> revoke(String type, String principal) {
        return Map.of("remove", List.of(Map.of("type", type, "id", principal)));
    }

    /** The values of a property in all items of a list, read page by page. */
    public static List<String> pages(Caller by, String path, String name) {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var joined = path + (path.contains("?") ? "&" : "?") + (cursor.isEmpty() ? "" : "cursor=" + cursor);
            var page = by.get(joined).expect(200);
            all.addAll(page.all(name));
            cursor = page.at("nextCursor").isNull() ? "" : page.text("nextCursor");
        } while (!cursor.isEmpty());
        return all;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Waits until a job of the administrator's is done. */
    public void finished(Answer job) {
        var path = "/v1/jobs/" + job.text("id");
        Eventually.holds(
                "the job is done",
                () -> admin().get(path).expect(200).text("status").equals("completed"));
    }

    /** Deletes these for good from the trash, and waits until that is done. */
    public void purge(String... ids) {
        finished(admin().post("/v1/trash/empty", Map.of("ids", List.of(ids))).expect(200));
    }
}
