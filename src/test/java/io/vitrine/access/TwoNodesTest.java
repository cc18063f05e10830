package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestPostgres;
import io.vitrine.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access revoked at one server has ended at the other by the time of the response: neither caches access between requests. */
class TwoNodesTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final int ROUNDS = 3;

    @TempDir
    private static Path data;

    private static OwnServer one;
    private static OwnServer other;
    private static Caller admin = Caller.nobody();
    private static String folder = "";
    private static String file = "";

    @BeforeAll
    static void start() {
        var database = TestPostgres.newDatabase();
        one = node(database);
        other = node(database);
        admin = one.nobody().signIn(EMAIL, PASSWORD);
        file = admin.upload(
                        Map.of(
                                "fileName",
                                "one.txt",
                                "folder",
                                "/album",
                                "useUniqueFileName",
                                "false",
                                "isPrivateFile",
                                "true"),
                        World.bytes("one"))
                .expect(200)
                .text("fileId");
        folder = admin.get("/v1/folders?path=/album").expect(200).text("id");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    private static OwnServer node(String database) {
        return new OwnServer(
                "--data=" + data,
                "--database.url=" + database,
                "--spring.main.lazy-initialization=true",
                "--admin.email=" + EMAIL,
                "--admin.password=" + PASSWORD);
    }

    /** A restricted user who is signed in at the other server. */
    private record Person(String id, Caller there) {
        static Person make(String name) {
            var email = name + "@example.com";
            var id = admin.post(
                            "/v1/users",
                            Map.of("email", email, "name", name, "role", "restricted", "password", PASSWORD))
                    .expect(201)
                    .text("id");
            return new Person(id, other.nobody().signIn(email, PASSWORD));
        }

        /** Whether the user sees the file; every way to look for it must agree. */
        boolean seesTheFile() {
            var seen = Stream.of(
                            there.get("/v1/assets/" + file).status() == 200,
                            there.get("/media/album/one.txt").status() == 200,
                            there.get("/v1/search/assets?searchQuery=one.txt")
                                    .expect(200)
                                    .all("id")
                                    .contains(file),
                            there.get("/v1/files?name=one.txt")
                                            .expect(200)
                                            .json()
                                            .size()
                                    == 1)
                    .collect(Collectors.toSet());
            assertThat(seen).as("seen in every way or in none").hasSize(1);
            return seen.equals(Set.of(true));
        }
    }

    private static void patch(String path, Map<String, ?> change) {
        admin.patch(path, change).expect(200);
    }

    @Test
    void aShare() {
        var rosa = Person.make("rosa");
        for (var round = 0; round < ROUNDS; round++) {
            patch("/v1/assets/" + folder + "/access", World.grant("user", rosa.id(), "view"));
            assertThat(rosa.seesTheFile()).isTrue();
            patch("/v1/assets/" + folder + "/access", World.revoke("user", rosa.id()));
            assertThat(rosa.seesTheFile()).isFalse();
        }
    }

    @Test
    void aGroup() {
        var otto = Person.make("otto");
        var group =
                admin.post("/v1/groups", Map.of("name", "press")).expect(201).text("id");
        patch("/v1/assets/" + folder + "/access", World.grant("group", group, "view"));
        var members = "/v1/groups/" + group + "/members";
        for (var round = 0; round < ROUNDS; round++) {
            admin.post(members, Map.of("add", List.of(otto.id()))).expect(200);
            assertThat(otto.seesTheFile()).isTrue();
            admin.post(members, Map.of("remove", List.of(otto.id()))).expect(200);
            assertThat(otto.seesTheFile()).isFalse();
        }
        admin.post(members, Map.of("add", List.of(otto.id()))).expect(200);
        assertThat(otto.seesTheFile()).isTrue();
        admin.delete("/v1/groups/" + group).expect(204);
        assertThat(otto.seesTheFile()).isFalse();
    }

    @Test
    void aCollection() {
        var nina = Person.make("nina");
        var body = Map.of("name", "shown", "assetIds", List.of(folder));
        var collection = admin.post("/v1/media-collections", body).expect(201).text("id");
        var path = "/v1/media-collections/" + collection;
        patch(path + "/access", World.grant("user", nina.id(), "view"));
        for (var round = 0; round < ROUNDS; round++) {
            assertThat(nina.seesTheFile()).isTrue();
            patch(path, Map.of("memberAccess", "filter"));
            assertThat(nina.seesTheFile()).isFalse();
            patch(path, Map.of("memberAccess", "grant"));
        }
        var pair = Map.of("collectionIds", List.of(collection), "assetIds", List.of(folder));
        admin.post("/v1/media-collections/assets/remove", pair).expect(200);
        assertThat(nina.seesTheFile()).isFalse();
        admin.post("/v1/media-collections/assets/add", pair).expect(200);
        assertThat(nina.seesTheFile()).isTrue();
        admin.delete(path).expect(204);
        assertThat(nina.seesTheFile()).isFalse();
    }

    @Test
    void aPerson() {
        var mara = Person.make("mara");
        var key = mara.there()
                .post("/v1/api-keys", Map.of("name", "k", "kind", "personal"))
                .expect(201);
        var program = one.nobody().with("Authorization", "Bearer " + key.text("key"));
        var path = "/v1/users/" + mara.id();
        for (var round = 0; round < ROUNDS; round++) {
            patch(path, Map.of("role", "viewOnly"));
            assertThat(mara.seesTheFile()).isTrue();
            patch(path, Map.of("role", "restricted"));
            assertThat(mara.seesTheFile()).isFalse();
        }
        program.get("/v1/me").expect(200);
        mara.there().delete("/v1/api-keys/" + key.text("id")).expect(204);
        program.get("/v1/me").expect(401);
        patch(path, Map.of("active", false));
        mara.there().get("/v1/me").expect(401);
    }
}
