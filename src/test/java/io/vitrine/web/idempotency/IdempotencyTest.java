package io.vitrine.web.idempotency;

import static io.vitrine.db.schema.Tables.ANSWERED_REQUEST;
import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A write that is sent again with its key is not carried out again. */
@Tag("database")
class IdempotencyTest {
    private static final String ROUTE = "/v1/media-collections";

    private final World world = new World();
    private final String key = UUID.randomUUID().toString();

    private Caller admin() {
        return with(world.admin(), key);
    }

    private static Caller with(Caller caller, String key) {
        return caller.with("Idempotency-Key", key);
    }

    private Answer create(Caller by, String name) {
        return by.post(ROUTE, Map.of("name", world.unique(name)));
    }

    private List<String> collections(String name) {
        return world.admin()
                .get(ROUTE + "?match=exact&query=" + world.unique(name))
                .expect(200)
                .all("id");
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndDoneOnce() {
        var first = create(admin(), "a").expect(201);
        var again = create(admin(), "a").expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(collections("a")).containsExactly(first.text("id"));
        var id = first.text("id");
        var other = with(world.admin(), "delete-" + key);
        other.delete(ROUTE + "/" + id).expect(204);
        other.delete(ROUTE + "/" + id).expect(204);
        world.admin().delete(ROUTE + "/" + id).expect(404);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        var id = create(admin(), "a").expect(201).text("id");
        create(admin(), "b").expect(400, "idempotency-key-reused");
        admin().delete(ROUTE + "/" + id).expect(400, "idempotency-key-reused");
        admin().post("/v1/folders", Map.of("path", world.path("/x"))).expect(400, "idempotency-key-reused");
        assertThat(collections("b")).isEmpty();
        assertThat(collections("a")).containsExactly(id);
        create(with(world.admin(), "not sane"), "c").expect(400, "invalid-idempotency-key");
        create(with(world.admin(), "x".repeat(256)), "c").expect(400, "invalid-idempotency-key");
        assertThat(collections("c")).isEmpty();
    }

    @Test
    void aRefusedRequestHasChangedNothingAndIsCarriedOutAnew() {
        admin().post(ROUTE, Map.of("name", "")).expect(400);
        create(admin(), "a").expect(201);
        var missing = with(world.admin(), "m" + key);
        missing.delete(ROUTE + "/0000000000001").expect(404);
        missing.delete(ROUTE + "/0000000000001").expect(404);
    }

    @Test
    void sentSeveralTimesAtOnceItIsDoneOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.<Callable<Answer>>generate(() -> () -> create(admin(), "a"))
                    .limit(12)
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                var answer = call.get();
                assertThat(answer.status()).as(answer.body()).isIn(201, 409);
                if (answer.status() == 409) {
                    answer.expect(409, "idempotency-key-in-use");
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            }
        }
        assertThat(collections("a")).hasSize(1);
        create(admin(), "a").expect(201);
        assertThat(collections("a")).hasSize(1);
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        var ann = world.person("ann", "fullAccess");
        var bob = world.person("bob", "fullAccess");
        var hers = create(with(ann, key), "a").expect(201);
        var his = create(with(bob, key), "a");
        assertThat(his.body()).isNotEqualTo(hers.body());
        assertThat(his.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void anUploadIsTakenInOnce() {
        var first = admin().upload(world.path("/u"), "a.txt", bytes("one")).expect(200);
        var again = admin().upload(world.path("/u"), "a.txt", bytes("one")).expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        admin().upload(world.path("/u"), "a.txt", bytes("one and more")).expect(400, "idempotency-key-reused");
        var unkeyed =
                world.admin().upload(world.path("/u"), "a.txt", bytes("one")).expect(200);
        assertThat(unkeyed.text("versionInfo.name")).isNotEqualTo(first.text("versionInfo.name"));
    }

    /** The media type alone tells what is an upload, whatever its parameters. Uploads are too large to read into memory. */
    @Test
    void anUploadWhoseBoundarySpeaksOfJsonIsAnUpload() {
        var first = uploadBetween("json-1").expect(200);
        var again = uploadBetween("json-2").expect(200);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    private Answer uploadBetween(String boundary) {
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n" + world.path("/j")
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\none"
                + "\r\n--" + boundary + "--\r\n";
        return admin().send("POST", "/api/v1/files/upload", "multipart/form-data; boundary=" + boundary, bytes(body));
    }

    @Test
    void whatIsStoredTellsNoSecret() {
        var body = Map.of("name", world.unique("k"), "kind", "organisation", "role", "viewOnly");
        var made = admin().post("/v1/api-keys", body).expect(201).text("key");
        assertThat(admin().post("/v1/api-keys", body).expect(201).text("key")).isEqualTo(made);
        var stored = TestServer.db()
                .read(sql -> sql.select(ANSWERED_REQUEST.ANSWER, ANSWERED_REQUEST.KEY_HASH)
                        .from(ANSWERED_REQUEST)
                        .where(ANSWERED_REQUEST.ANSWER.isNotNull())
                        .fetch(row -> new String(row.value1(), StandardCharsets.ISO_8859_1) + row.value2()));
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains(made) || text.contains(key));
    }

    @Test
    void whereTheAnswerWasLostItIsSaidToHaveBeenDone() {
        create(admin(), "a").expect(201);
        TestServer.db()
                .change(sql -> sql.update(ANSWERED_REQUEST)
                        .setNull(ANSWERED_REQUEST.STATUS)
                        .setNull(ANSWERED_REQUEST.ANSWER)
                        .execute());
        create(admin(), "a").expect(409, "idempotency-answer-lost");
        assertThat(collections("a")).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotKept() {
        var small = new AnsweredRequests(
                TestServer.db(),
                TestServer.bean(AnsweredStore.class),
                new IdempotencySettings(Duration.ofDays(1), 100, DataSize.ofKilobytes(1)),
                TestServer.clock());
        var person = new Viewer.Member(UserId.of(world.restricted("ann").id()), "ann", Role.RESTRICTED);
        var mine = RequestKey.of(person, key);
        var body = new byte[4096];
        new Random(1).nextBytes(body);
        try (var work = small.begin(mine, "hash")) {
            work.answered(new GivenAnswer(200, Map.of("Content-Type", "application/json"), body));
        }
        assertThatThrownBy(() -> small.find(mine, "hash"))
                .isInstanceOfSatisfying(
                        Problem.class, lost -> assertThat(lost.code()).isEqualTo("idempotency-answer-lost"));
    }

    /** The answer is what they saw already, and tells nothing of what has happened since. */
    @Test
    void whoLostAccessSinceIsAnsweredWhatTheySawAndNothingNew() {
        var ann = world.restricted("ann");
        var file = world.file("/shared/a.txt");
        world.shareAsset(file, ann, "manage");
        var hers = with(ann, key);
        var path = "/v1/assets/" + file;
        var first = hers.patch(path, Map.of("name", "b.txt")).expect(200);
        world.admin().patch(path + "/access", World.revoke("user", ann.id())).expect(200);
        world.admin().patch(path, Map.of("name", "later.txt")).expect(200);
        assertThat(hers.patch(path, Map.of("name", "b.txt")).expect(200).body()).isEqualTo(first.body());
        with(ann, "other-" + key).patch(path, Map.of("name", "b.txt")).expect(404);
        world.admin().patch("/v1/users/" + ann.id(), Map.of("active", false)).expect(200);
        hers.patch(path, Map.of("name", "b.txt")).expect(401);
    }

    @Test
    void afterItsTimeAKeyIsAsNew() {
        create(admin(), "a").expect(201);
        try (var later = TestServer.clock().later(Duration.ofHours(25))) {
            create(admin(), "b").expect(201);
            create(admin(), "b").expect(201);
            assertThat(collections("b")).hasSize(1);
        }
        try (var later = TestServer.clock().later(Duration.ofHours(51))) {
            TestServer.bean(AnsweredRequests.class).forget();
            assertThat(rows()).isZero();
        }
    }

    @Test
    void ofOnesKeysTheOldestAreForgotten() {
        var ann = world.person("ann", "fullAccess");
        for (var number = 0; number < 5; number++) {
            try (var later = TestServer.clock().later(Duration.ofSeconds(number))) {
                create(with(ann, key + number), "n" + number).expect(201);
            }
        }
        var few = new AnsweredRequests(
                TestServer.db(),
                TestServer.bean(AnsweredStore.class),
                new IdempotencySettings(Duration.ofDays(1), 2, DataSize.ofKilobytes(64)),
                TestServer.clock());
        few.forget();
        create(with(ann, key + 4), "n4").expect(201);
        create(with(ann, key + 3), "n3").expect(201);
        assertThat(Arrays.asList(collections("n4").size(), collections("n3").size()))
                .containsExactly(1, 1);
        assertThat(rows()).isLessThanOrEqualTo(2 * 100L);
    }

    private static long rows() {
        return TestServer.bean(Db.class).read(sql -> (long) sql.fetchCount(ANSWERED_REQUEST));
    }
}
