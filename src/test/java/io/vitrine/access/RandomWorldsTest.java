package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import io.vitrine.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check, the list and the explanation agree with the oracle, and so with each other, in random worlds. */
@Tag("database")
class RandomWorldsTest {
    private static final int WORLDS = Integer.getInteger("vitrine.test.worlds", 300);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Access access = new Access(CLOCK);

    @TempDir
    private static Path folder;

    private static Db db;

    @BeforeAll
    static void open() {
        db = TestDatabase.open(folder);
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @Test
    void checkListAndExplanationAgreeWithTheOracle() {
        var seed = Long.getLong("vitrine.test.seed", System.nanoTime());
        for (var world = 0; world < WORLDS; world++) {
            agreeInWorld(seed + world);
        }
    }

    private void agreeInWorld(long seed) {
        var world = db.write(sql -> new RandomWorld(seed, CLOCK.millis(), sql).make());
        db.read(sql -> {
            for (var user : world.users) {
                agree(sql, world.oracle, user, seed);
            }
            return sql;
        });
    }

    private void agree(DSLContext sql, Oracle oracle, long user, long seed) {
        var viewer = new Viewer.Member(new UserId(user), "somebody", Role.RESTRICTED);
        var nodes = oracle.nodes.keySet().stream().map(NodeId::new).toList();
        var collections =
                oracle.collections.keySet().stream().map(CollectionId::new).toList();
        var nodeLevels = access.levels(sql, viewer, nodes);
        var collectionLevels = access.levels(sql, viewer, collections);
        for (var node : nodes) {
            var expected = oracle.levelOnNode(user, node.value());
            assertThat(nodeLevels.of(node)).as("node %s, seed %d", node, seed).isEqualTo(expected);
            explained(sql, viewer, node, expected, seed);
        }
        for (var collection : collections) {
            var expected = oracle.levelOnCollection(user, collection.value());
            assertThat(collectionLevels.of(collection))
                    .as("collection %s, seed %d", collection, seed)
                    .isEqualTo(expected);
            explained(sql, viewer, collection, expected, seed);
        }
        listed(sql, oracle, viewer, seed);
    }

    private void explained(DSLContext sql, Viewer.Member viewer, ObjectId object, Level expected, long seed) {
        var explain = new Explain(
                db, access, new WayStore(), new NameStore(), new Told.Teller(access, new NameStore()), CLOCK);
        if (expected != Level.NONE) {
            assertThat(explain.explain(sql, viewer, viewer.id(), new Allowed<>(object, expected))
                            .level())
                    .as("explanation of %s, seed %d", object, seed)
                    .isEqualTo(expected);
        }
    }

    private void listed(DSLContext sql, Oracle oracle, Viewer.Member viewer, long seed) {
        var user = viewer.id().value();
        var visible = access.visible(viewer);
        assertThat(new HashSet<>(sql.select(NODE.ID)
                        .from(NODE)
                        .where(Dialect.in(NODE.ID, oracle.nodes.keySet()))
                        .and(visible.nodes())
                        .fetch(NODE.ID)))
                .as("listed nodes, seed %d", seed)
                .isEqualTo(seen(
                        oracle.nodes.keySet(),
                        id -> oracle.levelOnNode(user, id).rank()));
        assertThat(new HashSet<>(sql.select(MEDIA_COLLECTION.ID)
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, oracle.collections.keySet()))
                        .and(visible.collections())
                        .fetch(MEDIA_COLLECTION.ID)))
                .as("listed collections, seed %d", seed)
                .isEqualTo(seen(
                        oracle.collections.keySet(),
                        id -> oracle.levelOnCollection(user, id).rank()));
    }

    private static HashSet<Long> seen(Set<Long> ids, ToLongFunction<Long> rank) {
        return ids.stream().filter(id -> rank.applyAsLong(id) > 0).collect(Collectors.toCollection(HashSet::new));
    }
}
