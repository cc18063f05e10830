package io.vitrine.collections;

import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Ids;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.Field;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random members with so few distinct keys that many are equal: the pages put together are the whole sorted list. */
@Tag("database")
class CollectionPagingPropertyTest {
    private static final List<String> NAMES = List.of("a", "A", "ä", "z", "Z_", "_", "-", "日本", "𝒜", "ﬀ", "10", "9");
    private static final List<String> TYPES = List.of("image/png", "text/plain", "application/pdf");
    private static final Map<String, Field<?>> ORDERS = Map.of(
            "addedAt", COLLECTION_MEMBER.ADDED_AT,
            "name", COLLECTION_MEMBER.NAME_KEY,
            "type", COLLECTION_MEMBER.MIME,
            "size", COLLECTION_MEMBER.SIZE,
            "updatedAt", COLLECTION_MEMBER.UPDATED_AT);

    private final World world = new World();

    /** Removes files that no server would have written, since their values differ from those of their versions. */
    @AfterEach
    void clear() {
        var root = world.folder("");
        assertThat(world.admin().delete("/v1/assets/" + root).status()).isLessThan(300);
        world.purge(root);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 42})
    void pages_put_together_are_the_sorted_whole(long seed) {
        var random = new Random(seed);
        var members = new ArrayList<>(Bulk.files(world, "/p", 60));
        for (var at = 0; at < 12; at++) {
            members.add(world.folder("/f" + at));
        }
        var id = world.collection("random");
        add(world.admin(), List.of(id), members).expect(200);
        shuffleKeys(id, random);
        for (var order : ORDERS.entrySet()) {
            for (var deep : List.of("", "&deep=true")) {
                for (var descending : List.of(false, true)) {
                    var whole = sorted(id, order.getValue(), descending);
                    var sort = (descending ? "-" : "") + order.getKey();
                    var limit = 1 + random.nextInt(30);
                    var query = assets(id) + "?sort=" + sort + "&limit=" + limit + deep;
                    assertThat(World.pages(world.admin(), query, "id"))
                            .as(query)
                            .isEqualTo(whole);
                }
            }
        }
    }

    /** Gives each member and its node the same random keys, out of a few. */
    private static void shuffleKeys(String collection, Random random) {
        TestServer.db()
                .change(sql -> sql.selectFrom(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.eq(
                                CollectionId.of(collection).value()))
                        .forEach(member -> {
                            member.setNameKey(NAMES.get(random.nextInt(NAMES.size())));
                            member.setMime(TYPES.get(random.nextInt(TYPES.size())));
                            member.setSize((long) random.nextInt(4) * 1_000);
                            member.setUpdatedAt((long) random.nextInt(5));
                            sql.update(COLLECTION_MEMBER)
                                    .set(member)
                                    .where(COLLECTION_MEMBER.COLLECTION_ID.eq(member.getCollectionId()))
                                    .and(COLLECTION_MEMBER.NODE_ID.eq(member.getNodeId()))
                                    .execute();
                            sql.update(NODE)
                                    .set(NODE.NAME_KEY, member.getNameKey())
                                    .set(NODE.MIME, member.getMime())
                                    .set(NODE.SIZE, member.getSize())
                                    .set(NODE.UPDATED_AT, member.getUpdatedAt())
                                    .where(NODE.ID.eq(member.getNodeId()))
                                    .execute();
                        }));
    }

    /** The expected order, made without a database: by key, texts by their bytes, then by id. */
    private static List<String> sorted(String collection, Field<?> key, boolean descending) {
        var rows = TestServer.db()
                .read(sql -> sql.selectFrom(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.eq(
                                CollectionId.of(collection).value()))
                        .fetch());
        Comparator<Record> byKey = (one, other) -> compare(one.get(key), other.get(key));
        var order = byKey.thenComparing(row -> row.get(COLLECTION_MEMBER.NODE_ID));
        return rows.stream()
                .sorted(descending ? order.reversed() : order)
                .map(row -> Ids.show(row.get(COLLECTION_MEMBER.NODE_ID)))
                .toList();
    }

    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? Arrays.compareUnsigned(
                        text.getBytes(StandardCharsets.UTF_8), other.toString().getBytes(StandardCharsets.UTF_8))
                : Long.compare(((Number) one).longValue(), ((Number) other).longValue());
    }
}
