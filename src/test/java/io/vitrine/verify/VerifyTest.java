package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.BLOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.blob.BlobStore;
import io.vitrine.console.Progress;
import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import io.vitrine.start.Serve;
import io.vitrine.testing.Caller;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("database")
class VerifyTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path folder;

    private final List<String> flags = new ArrayList<>();
    private ConfigurableApplicationContext server;
    private Db db;
    private BlobStore store;
    private Caller admin;

    @BeforeEach
    void start() {
        flags.addAll(TestDatabase.flags(folder));
        var more = new ArrayList<>(flags);
        more.addAll(List.of("--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        server = Serve.start(App.class, more);
        db = server.getBean(Db.class);
        store = server.getBean(BlobStore.class);
        admin = Caller.nobodyAt(URI.create(Serve.address(server))).signIn(EMAIL, PASSWORD);
        work();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatTheServerDoesIsCleanWhileItRuns() {
        var summary = new Verify(db, store, new Progress(null)).summary(Map.of());
        assertThat(summary.findings()).isEmpty();
        assertThat(summary.checked())
                .containsEntry("folders", 6L)
                .containsEntry("files", 4L)
                .containsEntry("versions", 5L)
                .containsEntry("collections", 1L)
                .containsEntry("members", 3L)
                .containsEntry("contents", 4L);
    }

    @Test
    void aRowThatSaysSomethingElseIsFound() {
        damage("update folder set path = '/elsewhere' where path = '/c/b/deep'", "folder-path");
        damage("delete from folder_closure where depth = 2", "closure");
        damage(
                "insert into folder_closure (descendant, ancestor, depth) select up.id, down.id, 7 from folder up, folder down"
                        + " where up.path = '/c' and down.path = '/c/b'",
                "closure");
        damage("update node set size = size + 1 where name = 'two.txt'", "version");
        damage("update node set version_id = 42 where name = 'one.txt'", "version");
        damage("update file_version set size = 1000 where number = 2", "version");
        damage("update media_collection set member_count = 9", "member-count");
        damage("update collection_member set name_key = 'zzz' where kind = 0", "member-copy");
        damage("update node_share set name_key = 'zzz'", "share-copy");
        damage("update blob set unreferenced_since = 1 where size = 3", "mark");
        damage("insert into blob (sha256, size, crc32, created_at) values ('" + "a".repeat(64) + "', 1, 1, 1)", "mark");
        damage(
                "insert into node_share (principal_id, node_id, level, granted_at) select id, 1, 1, 1 from app_user",
                "share");
    }

    @Test
    void whatFollowsFromOtherThingsIsRepaired() {
        damage("update folder set path = '/elsewhere' where path = '/c/b/deep'", "folder-path");
        damage("delete from folder_closure where depth = 2", "closure");
        damage("update node set size = size + 1 where name = 'two.txt'", "version");
        damage("insert into folder (id, path) select id, '/back' from node where name = 'too'", "folder-path");
        damage("update media_collection set member_count = 9", "member-count");
        damage("update collection_member set name_key = 'zzz' where kind = 0", "member-copy");
        damage("update node_share set kind = 1 - kind", "share-copy");
        damage("update blob set unreferenced_since = 1 where size = 3", "mark");
        var repaired = new Repairs(db).run();
        assertThat(repaired).hasSize(6).containsEntry("counts of members", 1);
        assertThat(findings()).isEmpty();
        assertThat(new Repairs(db).run()).isEmpty();
    }

    @Test
    void aReferenceThatLeadsNowhereIsFound() throws Exception {
        dangle();
        assertThat(findings()).extracting(Finding::check).contains("reference");
    }

    @Test
    void aContentThatIsNotAsItWasIsFound() throws IOException {
        var names = db.read(
                sql -> sql.select(BLOB.SHA256).from(BLOB).orderBy(BLOB.SIZE).fetch(BLOB.SHA256));
        var files = names.stream().map(name -> store.file(name).orElseThrow()).toList();
        Files.delete(files.get(0));
        Files.write(files.get(1), new byte[100]);
        var bytes = Files.readAllBytes(files.get(2));
        bytes[0] ^= 1;
        Files.write(files.get(2), bytes);
        assertThat(findings())
                .extracting(Finding::object)
                .containsExactlyInAnyOrderElementsOf(names.subList(0, 3).stream()
                        .map(name -> "content " + name)
                        .toList());
    }

    @Test
    void whatIsAboutToBeCollectedIsANoteAndNoFinding() throws IOException {
        try (var staged = store.stage(new ByteArrayInputStream("stray".getBytes(UTF_8)), 100)) {
            staged.settle();
        }
        db.change(sql -> sql.insertInto(BLOB)
                .set(BLOB.SHA256, "b".repeat(64))
                .set(BLOB.SIZE, 1L)
                .set(BLOB.CRC32, 1L)
                .set(BLOB.CREATED_AT, 1L)
                .set(BLOB.UNREFERENCED_SINCE, 1L)
                .execute());
        var summary = new Verify(db, store, new Progress(null)).summary(Map.of());
        assertThat(summary.findings()).isEmpty();
        assertThat(summary.notes()).singleElement().asString().startsWith("1 contents");
    }

    @Test
    void theCommandSaysByItsStatusWhatItFound() {
        server.close();
        assertThat(command(0).out()).contains("4 contents").contains("Everything is as it should be");
        var clean = command(0, "--json").json();
        assertThat(clean.path("clean").asBoolean()).isTrue();
        assertThat(clean.path("checked").path("contents").asInt()).isEqualTo(4);
        try (var opened = new Db(settings(), folder)) {
            opened.change(sql -> sql.execute("update media_collection set member_count = 9"));
        }
        assertThat(command(1).out()).contains("member-count: collection ").contains("counts 9 members and has 2");
        var found = command(1, "--json").json().path("findings").path(0);
        assertThat(found.path("check").asString()).isEqualTo("member-count");
        command(2, "--nonsense=1");
        command(2, "--storage.grace=1d");
        if (!TestDatabase.isPostgres()) {
            flags.set(0, "--data=" + folder.resolve("nowhere"));
            command(2);
            assertThat(folder.resolve("nowhere")).doesNotExist();
        }
    }

    private DatabaseSettings settings() {
        var url = flags.size() > 1 ? flags.get(1).substring("--database.url=".length()) : null;
        return new DatabaseSettings(url, 2);
    }

    private CommandRun command(int status, String... more) {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(more));
        return CommandRun.of(flags, arguments.toArray(String[]::new)).expect(status);
    }

    /** Does a bit of everything that changes rows. */
    private void work() {
        admin.post("/v1/folders", Map.of("path", "/a/b/deep")).expect(201);
        admin.post("/v1/folders", Map.of("path", "/gone/too")).expect(201);
        admin.upload("/a", "one.txt", "one".getBytes(UTF_8)).expect(200);
        admin.upload("/a", "one.txt", "another".getBytes(UTF_8)).expect(200);
        var two = admin.upload("/a/b", "two.txt", "the second".getBytes(UTF_8))
                .expect(200)
                .text("fileId");
        var three = admin.upload("/a/b/deep", "three.txt", "three of three".getBytes(UTF_8))
                .expect(200)
                .text("fileId");
        var four = admin.upload("/gone", "four.txt", "one".getBytes(UTF_8))
                .expect(200)
                .text("fileId");
        var deep = admin.get("/v1/folders?path=/a/b/deep").expect(200).text("id");
        var members = List.of(two, three, deep, four);
        admin.post("/v1/media-collections", Map.of("name", "chosen", "assetIds", members))
                .expect(201);
        var chosen = admin.get("/v1/media-collections").expect(200).text("items.0.id");
        admin.post(
                        "/v1/media-collections/assets/remove",
                        Map.of("collectionIds", List.of(chosen), "assetIds", List.of(three)))
                .expect(200);
        var renamed = admin.get("/v1/folders?path=/a").expect(200).text("id");
        var group =
                admin.post("/v1/groups", Map.of("name", "seeing")).expect(201).text("id");
        var view = Map.of("principal", Map.of("type", "group", "id", group), "level", "view");
        admin.patch("/v1/assets/" + renamed + "/access", Map.of("addOrModify", List.of(view)))
                .expect(200);
        admin.patch("/v1/assets/" + renamed, Map.of("name", "c")).expect(200);
        var gone = admin.get("/v1/folders?path=/gone").expect(200).text("id");
        admin.delete("/v1/assets/" + gone).expect(204);
    }

    private void damage(String statement, String check) {
        var before = count(check);
        db.change(sql -> sql.execute(statement));
        assertThat(count(check)).as(statement).isGreaterThan(before);
    }

    /** Breaks a reference past the foreign keys, as only manual changes or a broken disk can. */
    private void dangle() throws Exception {
        var statement = "update node set owner_id = 12345 where name = 'two.txt'";
        if (TestDatabase.isPostgres()) {
            db.change(sql -> {
                sql.execute("set local session_replication_role = replica");
                sql.execute(statement);
            });
            return;
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vitrine.db"));
                var raw = connection.createStatement()) {
            raw.execute("pragma busy_timeout = 5000");
            raw.execute(statement);
        }
    }

    private long count(String check) {
        return findings().stream()
                .filter(finding -> finding.check().equals(check))
                .count();
    }

    private List<Finding> findings() {
        return new Verify(db, store, new Progress(null)).summary(Map.of()).findings();
    }
}
