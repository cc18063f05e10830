package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.access.Access;
import io.vitrine.base.Ids;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import io.vitrine.library.metadata.Metadata;
import io.vitrine.query.Meaning;
import io.vitrine.query.Scope;
import io.vitrine.testing.Caller;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A word that most files have, for a user who sees so many of them that PostgreSQL reads the first rows of the list. Needs a
 * server of its own, since the statistics cover the whole library.
 */
@Tag("database")
class FirstRowsTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    /** More than the search counts within reach, and more than the first rows that it checks. */
    private static final int FILES = 20_500;

    private static final int HIDDEN = 1_500;

    /** A file with its sort keys. */
    private record Sorted(long id, String name, long created, long updated, long size) {}

    private static final Map<String, Comparator<Sorted>> ORDERS = Map.of(
            "name", Comparator.comparing(Sorted::name),
            "createdAt", Comparator.comparing(Sorted::created),
            "updatedAt", Comparator.comparing(Sorted::updated),
            "size", Comparator.comparing(Sorted::size));

    private final OwnServer server = new OwnServer("--admin.email=" + EMAIL, "--admin.password=" + PASSWORD);
    private final Db db = server.bean(Db.class);
    private final Caller admin = server.nobody().signIn(EMAIL, PASSWORD);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theyAreThoseOfTheWholeListInOrder() {
        var folder = many("/many", FILES);
        many("/hidden", HIDDEN);
        var user = user();
        admin.patch("/v1/assets/" + folder + "/access", World.grant("user", user, "view"))
                .expect(200);
        db.change(FirstRowsTest::spread);
        db.change(Dialect::gatherStatistics);
        var ann = server.nobody().signIn("ann@example.com", PASSWORD);
        var files = files(folder);
        assertThat(files).hasSize(FILES + 1);
        ORDERS.forEach((sort, order) -> {
            var ascending = ids(files, order.thenComparing(Sorted::id));
            assertThat(found(ann, "file", sort, 1_000)).as(sort).isEqualTo(ascending);
            assertThat(found(ann, "file", "-" + sort, 1_000)).as("-" + sort).isEqualTo(ascending.reversed());
            var page = ann.get(path("file", sort, 70)).expect(200);
            var next = ann.get(path("file", sort, 70) + "&cursor=" + page.text("nextCursor"));
            assertThat(next.expect(200).all("id")).as(sort).isEqualTo(ascending.subList(70, 140));
            assertThat(found(ann, "file-10204", "-" + sort, 9)).as(sort).hasSize(100);
        });
        assertThat(skipped(ann))
                .isEqualTo(
                        ids(files, ORDERS.get("name").thenComparing(Sorted::id)).subList(140, 160));
        areOfFirstRows(statements(user));
    }

    /** On PostgreSQL the first rows suffice, so no statement follows theirs; SQLite does not read them. */
    private void areOfFirstRows(List<String> statements) {
        if (db.isEmbedded()) {
            assertThat(statements).noneMatch(one -> one.contains("sorted_by"));
        } else {
            assertThat(statements).filteredOn(one -> one.contains("sorted_by")).containsExactly(statements.getLast());
        }
    }

    /** The statements of a search for the word, sorted by name. */
    private List<String> statements(String user) {
        var viewer = new Viewer.Member(new UserId(Ids.read(user)), "ann", Role.RESTRICTED);
        var visible = server.bean(Access.class).visible(viewer);
        var meaning = Meaning.of("file", new Scope(viewer, visible, Instant.EPOCH, Metadata.NONE));
        var wanted = new NodeSearchStore.Wanted(meaning, DSL.noCondition(), SearchSort.named("name"), null, 50, 0);
        return db.read(sql -> {
            var statements = new ArrayList<String>();
            var listener = ExecuteListener.onExecuteStart(run -> statements.add(run.sql()));
            var recorded = DSL.using(sql.configuration().derive(new DefaultExecuteListenerProvider(listener)));
            assertThat(new NodeSearchStore().find(recorded, visible, wanted)).hasSize(50);
            return statements;
        });
    }

    /** Creates a folder of {@code count} files and one more, and returns its id. */
    private String many(String path, int count) {
        var file =
                admin.upload(path, "file-0.txt", World.bytes(path)).expect(200).text("fileId");
        var folder = admin.get("/v1/folders?path=" + path).text("id");
        var collection = admin.post(
                        "/v1/media-collections", Map.of("name", path.substring(1), "assetIds", List.of(file)))
                .expect(201)
                .text("id");
        ManyFiles.make(db, count, file, folder, collection);
        return folder;
    }

    private String user() {
        var user = Map.of("email", "ann@example.com", "name", "ann", "role", "restricted", "password", PASSWORD);
        return admin.post("/v1/users", user).expect(201).text("id");
    }

    /** Makes each order different, with many equal keys in it. */
    private static void spread(DSLContext sql) {
        sql.update(NODE)
                .set(NODE.CREATED_AT, NODE.CREATED_AT.add(NODE.ID.mod(89L)))
                .set(NODE.UPDATED_AT, NODE.UPDATED_AT.add(NODE.ID.mod(1013L)))
                .set(NODE.SIZE, NODE.ID.mod(4099L))
                .where(NODE.NAME_KEY.startsWith("file"))
                .execute();
    }

    private List<Sorted> files(String folder) {
        return db.read(sql -> sql.select(NODE.ID, NODE.NAME_KEY, NODE.CREATED_AT, NODE.UPDATED_AT, NODE.SIZE)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(Ids.read(folder)))
                .fetch(row -> new Sorted(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    private static List<String> ids(List<Sorted> files, Comparator<Sorted> order) {
        return files.stream().sorted(order).map(file -> Ids.show(file.id())).toList();
    }

    private static List<String> found(Caller by, String word, String sort, int limit) {
        return World.pages(by, path(word, sort, limit), "id");
    }

    private static String path(String word, String sort, int limit) {
        return "/v1/search/assets?limit=" + limit + "&sort=" + sort + "&searchQuery=" + encoded('"' + word + '"');
    }

    private static List<String> skipped(Caller by) {
        return by.get("/v1/files?limit=20&skip=140&sort=ASC_NAME&searchQuery=file")
                .expect(200)
                .json()
                .valueStream()
                .map(file -> file.path("fileId").asString())
                .toList();
    }
}
