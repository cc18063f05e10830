package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import io.vitrine.search.Search;
import io.vitrine.testing.Choices;
import io.vitrine.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Checks, lists, searches, explanations and previews agree with the oracle, and so with each other, in random worlds and again
 * after random changes. {@code jqwik.tries.default}, also as a system property, sets the number of worlds.
 */
@Tag("database")
class RandomWorldsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final int CHANGES = 1;
    private static final int EXPLANATIONS = 2;
    private static final Viewer ADMINISTRATOR = new Viewer.Server("test");

    private static Db db;

    private final NameStore names = new NameStore();
    private final Access access = new Access(CLOCK);
    private final WayStore ways = new WayStore();
    private final TrialStore trials = new TrialStore();
    private final ObjectTrials objects = new ObjectTrials(access, trials, names, CLOCK);
    private final PeopleTrials people = new PeopleTrials(trials, names, CLOCK);
    private final Outcomes outcomes = new Outcomes(new RegionStore(), new PictureStore(), trials, CLOCK);

    private static long worlds;
    private static long asked;

    @BeforeContainer
    static void open() {
        try {
            db = TestDatabase.open(Files.createTempDirectory("vitrine-worlds-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() {
        db.close();
        var cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
        System.out.printf("%d worlds, %d questions, %d ms%n", worlds, asked, cpu);
        assertThat(asked).as("questions asked in %d worlds", worlds).isGreaterThanOrEqualTo(200 * worlds);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 5039).list().ofMinSize(200).ofMaxSize(400);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyAnswerIsTheOracles(@ForAll("choices") List<Integer> numbers) {
        worlds++;
        try {
            db.change(sql -> {
                inWorld(sql, new Choices(numbers));
                throw new Undo();
            });
        } catch (Undo undone) {
            return;
        }
    }

    /** Rolls the transaction back, so nothing of a world stays in the database. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void inWorld(DSLContext sql, Choices choices) {
        var world = new RandomWorld(choices, CLOCK.millis()).make(sql);
        var changes = new RandomChange.Maker(world, choices, CLOCK.millis());
        agree(sql, world, choices);
        for (var count = 0; count < CHANGES; count++) {
            var change = changes.make();
            var before = world.oracle.copy();
            var request = change.request();
            var foretold = request == null ? null : foretold(sql, request);
            change.stored().accept(sql);
            change.told().accept(world.oracle);
            if (foretold != null) {
                assertThat(foretold).as("preview of %s", request).isEqualTo(happened(world.oracle, before));
            }
            agree(sql, world, choices);
        }
    }

    private void agree(DSLContext sql, RandomWorld world, Choices choices) {
        for (var user : world.users) {
            agree(sql, world.oracle, user);
        }
        searched(sql, world.oracle, world.users.get((int) (asked % world.users.size())));
        for (var count = 0; count < EXPLANATIONS; count++) {
            explained(sql, world, choices);
        }
    }

    private void searched(DSLContext sql, Oracle oracle, long user) {
        var viewer = viewer(oracle, user);
        var visible = access.visible(viewer);
        var found = oracle.nodes.keySet().stream()
                .filter(id -> id != NodeId.ROOT.value() && oracle.levelOnNode(user, id) != Level.NONE)
                .collect(toSet());
        asked += 2;
        assertThat(Search.byQuery(sql, viewer, visible, "name : \"n\""))
                .as("found by a query")
                .isEqualTo(found);
        assertThat(Search.asOneTypes(sql, visible, "n"))
                .as("found by quick search")
                .isEqualTo(found);
    }

    private void agree(DSLContext sql, Oracle oracle, long user) {
        var viewer = viewer(oracle, user);
        var nodes = oracle.nodes.keySet().stream().map(NodeId::new).toList();
        var collections =
                oracle.collections.keySet().stream().map(CollectionId::new).toList();
        var nodeLevels = access.levels(sql, viewer, nodes);
        var collectionLevels = access.levels(sql, viewer, collections);
        asked += 2L * (nodes.size() + collections.size());
        for (var node : nodes) {
            assertThat(nodeLevels.of(node)).as("node %s", node).isEqualTo(oracle.levelOnNode(user, node.value()));
        }
        for (var collection : collections) {
            assertThat(collectionLevels.of(collection))
                    .as("collection %s", collection)
                    .isEqualTo(oracle.levelOnCollection(user, collection.value()));
        }
        var visible = access.visible(viewer);
        var seen =
                seen(oracle.nodes.keySet(), id -> oracle.levelOnNode(user, id).rank());
        assertThat(those(sql, oracle, visible.nodes())).as("listed nodes").isEqualTo(seen);
        if (viewer.role().isRestricted()) {
            // The condition that lists use for users who were given a lot.
            var given = new Given(val(user), val(access.now()));
            var ways = new NodeWays(given, given.principals());
            assertThat(those(
                            sql,
                            oracle,
                            ways.lead(NODE.ID, NODE.OWNER_ID, Nodes.ANCHOR).and(Nodes.LIVE)))
                    .as("nodes from which ways lead to the user")
                    .isEqualTo(seen);
            var reach = visible.reach(sql, Integer.MAX_VALUE - 1).orElseThrow();
            assertThat(those(sql, oracle, NODE.ID.in(reach).and(visible.nodes())))
                    .as("nodes within reach")
                    .isEqualTo(seen);
        }
        assertThat(sql.select(MEDIA_COLLECTION.ID)
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, oracle.collections.keySet()))
                        .and(visible.collections())
                        .fetchSet(MEDIA_COLLECTION.ID))
                .as("listed collections")
                .isEqualTo(seen(
                        oracle.collections.keySet(),
                        id -> oracle.levelOnCollection(user, id).rank()));
    }

    private static Set<Long> those(DSLContext sql, Oracle oracle, Condition condition) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, oracle.nodes.keySet()))
                .and(condition)
                .fetchSet(NODE.ID);
    }

    /** Checks the level that an explanation gives, its ways, and the level that remains without each of them. */
    private void explained(DSLContext sql, RandomWorld world, Choices choices) {
        var oracle = world.oracle;
        var user = choices.of(world.users);
        ObjectId object = choices.oneIn(4) && !oracle.collections.isEmpty()
                ? new CollectionId(choices.of(List.copyOf(oracle.collections.keySet())))
                : new NodeId(choices.of(List.copyOf(oracle.nodes.keySet())));
        asked++;
        var expected = level(oracle, user, object);
        var explain = new Explain(db, access, ways, names, new Teller(access, names), CLOCK);
        var told = explain.explain(sql, ADMINISTRATOR, new UserId(user), new Allowed<>(object, Level.MANAGE));
        assertThat(told.level()).as("explanation of %s", object).isEqualTo(expected);
        var ways = oracle.ways(user, object);
        assertThat(told.ways())
                .extracting(Explanation.Reason::level)
                .as("ways to %s", object)
                .isEqualTo(ways);
        for (var without : told.withoutEach()) {
            var others = new ArrayList<>(ways);
            others.remove(without.way());
            assertThat(without.level())
                    .as("what remains without way %d of %s", without.way(), ways)
                    .isEqualTo(others.isEmpty() ? Level.NONE : others.getFirst());
        }
    }

    /** The predicted changes: (user, old level, new level) mapped to the numbers of nodes and collections. */
    private Map<List<Object>, List<Long>> foretold(DSLContext sql, PreviewRequest request) {
        var changes = new HashMap<List<Object>, List<Long>>();
        outcomes.of(sql, ADMINISTRATOR, trial(sql, request))
                .forEach(outcome -> changes.put(
                        List.of(outcome.user(), outcome.from(), outcome.to()),
                        List.of(outcome.assets(), outcome.collections())));
        return changes;
    }

    private Trial trial(DSLContext sql, PreviewRequest request) {
        if (request.share() != null) {
            return objects.share(sql, ADMINISTRATOR, request.share());
        }
        if (request.collectionMembers() != null) {
            return objects.members(sql, ADMINISTRATOR, request.collectionMembers());
        }
        if (request.collection() != null) {
            return objects.collection(sql, ADMINISTRATOR, request.collection());
        }
        return request.group() != null
                ? people.group(sql, ADMINISTRATOR, request.group())
                : people.user(sql, ADMINISTRATOR, Objects.requireNonNull(request.user()));
    }

    private static Map<List<Object>, List<Long>> happened(Oracle after, Oracle before) {
        var changes = new HashMap<List<Object>, List<Long>>();
        for (var user : before.roles.keySet()) {
            asked += before.nodes.size() + before.collections.size();
            for (var node : before.nodes.keySet()) {
                count(changes, user, before.levelOnNode(user, node), after.levelOnNode(user, node), 0);
            }
            for (var collection : before.collections.keySet()) {
                var now = after.collections.containsKey(collection)
                        ? after.levelOnCollection(user, collection)
                        : Level.NONE;
                // Users who reach everything lose a deleted collection too, but that is no change of access.
                if (before.roles.get(user) == Role.RESTRICTED || after.collections.containsKey(collection)) {
                    count(changes, user, before.levelOnCollection(user, collection), now, 1);
                }
            }
        }
        return changes;
    }

    private static void count(Map<List<Object>, List<Long>> changes, long user, Level from, Level to, int kind) {
        if (from != to) {
            changes.merge(
                    List.of(user, from, to),
                    kind == 0 ? List.of(1L, 0L) : List.of(0L, 1L),
                    (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
        }
    }

    private static Level level(Oracle oracle, long user, ObjectId object) {
        return switch (object) {
            case NodeId node -> oracle.levelOnNode(user, node.value());
            case CollectionId collection -> oracle.levelOnCollection(user, collection.value());
        };
    }

    private static Viewer viewer(Oracle oracle, long user) {
        return new Viewer.Member(new UserId(user), "somebody", oracle.roles.get(user));
    }

    private static Set<Long> seen(Set<Long> ids, ToLongFunction<Long> rank) {
        return ids.stream().filter(id -> rank.applyAsLong(id) > 0).collect(toSet());
    }
}
