package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.testing.Rounds;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sharing alongside concurrent changes: no update is lost, and no access outlives the response to its revocation. */
@Tag("database")
class SharingRaceTest {
    private static final int ROUNDS = Rounds.Provider.of(60);
    private static final int REVOCATIONS = Integer.getInteger("vitrine.test.revocations", 500);
    private static final int EACH = 100;
    private static final Viewer ADMINISTRATOR = new Viewer.Server("test");

    private final World world = new World();

    /** Sharing either succeeds before the deletion or finds the object gone; it never causes a server error. */
    @Test
    void sharingMeetsDeletion() throws Exception {
        var person = world.restricted("rosa");
        var grant = World.grant("user", person.id(), "view");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < ROUNDS; round++) {
                var isFile = round % 2 == 0;
                var id = isFile ? world.file("/race/f" + round) : world.collection("race" + round);
                var object = (isFile ? "/v1/assets/" : "/v1/media-collections/") + id;
                var start = new CyclicBarrier(2);
                var shared = threads.submit(() -> {
                    start.await();
                    return world.admin().patch(object + "/access", grant).status();
                });
                start.await();
                world.admin().delete(object).expect(204);
                assertThat(shared.get()).as("sharing " + object).isIn(200, 404);
                world.admin().get(object).expect(404);
                person.get(object).expect(404);
            }
        }
    }

    /**
     * Readers continuously check and list a file, and check its folder, while the folder is shared and revoked. A look that
     * begins after the response to a revocation and ends before the next share is requested must see nothing.
     */
    @Test
    void noAccessOutlivesTheAnswerToItsRevocation() throws Exception {
        var person = world.restricted("rosa");
        var folder = NodeId.of(world.folder("/album"));
        var file = NodeId.of(world.file("/album/one.txt"));
        var viewer = new Viewer.Member(UserId.of(person.id()), "rosa", Role.RESTRICTED);
        race(
                List.of(() -> checks(viewer, file), () -> lists(viewer, file), () -> checks(viewer, folder)),
                folder,
                person.id(),
                REVOCATIONS);
    }

    /** The same over HTTP: for a zip requested while its folder was shared, a private file, and additions to a collection. */
    @Test
    void nothingIsSentOrAddedAfterTheAnswerToARevocation() throws Exception {
        var person = world.restricted("rosa");
        var folder = world.folder("/album");
        var file = world.privateFile(world.admin(), "/album/one.txt");
        // It filters its members; otherwise the owner would keep seeing through it whatever was added.
        var own = world.collection(person, "own");
        person.patch("/v1/media-collections/" + own, Map.of("memberAccess", "filter"))
                .expect(200);
        world.shareAsset(folder, person, "contribute");
        var zip = person.post("/v1/downloads", Map.of("assetIds", List.of(folder)))
                .expect(201)
                .text("id");
        var url = URI.create(person.get("/v1/assets/" + file).expect(200).text("url"))
                .getRawPath();
        var adding = Map.of("collectionIds", List.of(own), "assetIds", List.of(file));
        race(
                List.of(
                        () -> person.get("/v1/downloads/" + zip + "/zip").status() == 200,
                        () -> person.get(url).status() == 200,
                        () -> !person.post("/v1/media-collections/assets/add", adding)
                                .expect(200)
                                .text("results.0.status")
                                .equals("not-found")),
                NodeId.of(folder),
                person.id(),
                REVOCATIONS / 2);
        assertThat(person.get("/v1/downloads/" + zip + "/zip").status()).isEqualTo(410);
    }

    /** Repeats each look in its own thread while the folder is shared and revoked {@code revocations} times. */
    private static void race(List<Callable<Boolean>> looks, NodeId folder, String person, int revocations)
            throws Exception {
        var sharing = TestServer.bean(Sharing.class);
        var revoked = new AtomicLong(1);
        var over = new AtomicBoolean();
        var inside = new AtomicInteger();
        var seen = new AtomicInteger();
        var wrong = new ArrayList<Future<List<String>>>();
        sharing.change(ADMINISTRATOR, folder, revoke(person), null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : looks) {
                wrong.add(threads.submit(() -> {
                    var found = new ArrayList<String>();
                    while (!over.get()) {
                        // Odd from the response to a revocation until the next share.
                        var before = revoked.get();
                        var sees = look.call();
                        if (sees) {
                            seen.incrementAndGet();
                        }
                        if (before % 2 == 1 && revoked.get() == before) {
                            inside.incrementAndGet();
                            if (sees) {
                                found.add("in round " + before);
                            }
                        }
                    }
                    return found;
                }));
            }
            for (var round = 0; round < revocations; round++) {
                awaitLookOf(inside, wrong);
                revoked.incrementAndGet();
                sharing.change(ADMINISTRATOR, folder, grant(person), null);
                sharing.change(ADMINISTRATOR, folder, revoke(person), null);
                revoked.incrementAndGet();
            }
            over.set(true);
            for (var reader : wrong) {
                assertThat(reader.get()).isEmpty();
            }
        }
        assertThat(inside.get()).as("looks after a revocation").isGreaterThanOrEqualTo(revocations);
        assertThat(seen.get()).as("looks that saw something").isPositive();
    }

    /** Waits until one look has run from start to end since the last revocation, or a reader has stopped. */
    private static void awaitLookOf(AtomicInteger inside, List<Future<List<String>>> readers) {
        var before = inside.get();
        while (inside.get() == before && readers.stream().noneMatch(Future::isDone)) {
            Thread.yield();
        }
    }

    /** Each manager changes one share at a time on the basis of the state last read, and reads again if it was stale. */
    @Test
    void twoManagersLoseNoUpdate() throws Exception {
        var people = new ArrayList<String>();
        var folder = NodeId.of(world.folder("/album"));
        for (var number = 0; number < 4; number++) {
            people.add(world.restricted("p" + number).id());
        }
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var managers = new ArrayList<Future<?>>();
            for (var manager = 0; manager < 2; manager++) {
                var mine = people.subList(2 * manager, 2 * manager + 2);
                managers.add(threads.submit(() -> {
                    for (var round = 0; round < EACH; round++) {
                        changeWhenSeen(
                                folder, round % 2 == 0 ? grant(mine.getFirst()) : revoke(mine.getFirst()), refused);
                        changeWhenSeen(folder, grant(mine.getLast()), refused);
                    }
                    changeWhenSeen(folder, grant(mine.getFirst()), refused);
                }));
            }
            for (var manager : managers) {
                manager.get();
            }
        }
        assertThat(TestServer.bean(Sharing.class).show(ADMINISTRATOR, folder).entries())
                .extracting(entry -> entry.principal().id())
                .containsExactlyInAnyOrderElementsOf(people);
        System.out.println(refused + " changes of an older state were refused");
    }

    private static void changeWhenSeen(NodeId folder, AccessChange change, AtomicInteger refused) {
        var sharing = TestServer.bean(Sharing.class);
        while (true) {
            var etag = Revision.etag(sharing.show(ADMINISTRATOR, folder).revision());
            try {
                sharing.change(ADMINISTRATOR, folder, change, etag);
                return;
            } catch (Problem stale) {
                assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
                refused.incrementAndGet();
            }
        }
    }

    private static boolean checks(Viewer viewer, NodeId node) {
        var access = TestServer.bean(Access.class);
        return TestServer.db()
                        .read(sql -> access.levels(sql, viewer, List.of(node)).of(node))
                != Level.NONE;
    }

    private static boolean lists(Viewer viewer, NodeId node) {
        var access = TestServer.bean(Access.class);

        return TestServer.db()
                .read(sql -> sql.fetchExists(sql.selectFrom(NODE)
                        .where(NODE.ID.eq(node.value()))
                        .and(access.visible(viewer).nodes())));
    }

    private static AccessChange grant(String person) {
        var principal = new AccessChange.Principal("user", person);
        return new AccessChange(List.of(new AccessChange.Grant(principal, Level.CONTRIBUTE, null)), null);
    }

    private static AccessChange revoke(String person) {
        return new AccessChange(null, List.of(new AccessChange.Principal("user", person)));
    }
}
