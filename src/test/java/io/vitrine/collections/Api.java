package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.EVENT;

import io.vitrine.base.CollectionId;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Calls and checks that the tests of media collections share. */
final class Api {
    static final String COLLECTIONS = "/v1/media-collections";

    private Api() {}

    static String path(String collection) {
        return COLLECTIONS + "/" + collection;
    }

    static String assets(String collection) {
        return path(collection) + "/assets";
    }

    static Answer add(Caller by, List<String> collections, List<String> assets) {
        return by.post(COLLECTIONS + "/assets/add", Map.of("collectionIds", collections, "assetIds", assets));
    }

    static Answer remove(Caller by, List<String> collections, List<String> assets) {
        return by.post(COLLECTIONS + "/assets/remove", Map.of("collectionIds", collections, "assetIds", assets));
    }

    /** The statuses of a bulk operation in the order of the answer. */
    static List<String> statuses(Answer answer) {
        var statuses = new ArrayList<String>();
        answer.expect(200)
                .at("results")
                .forEach(result -> statuses.add(result.path("status").asString()));
        return statuses;
    }

    /** The actions recorded about a collection, oldest first. */
    static List<String> actions(String collection) {
        return TestServer.db()
                .read(sql -> sql.select(EVENT.ACTION)
                        .from(EVENT)
                        .where(EVENT.OBJECT_ID.eq(CollectionId.of(collection).value()))
                        .orderBy(EVENT.ID)
                        .fetch(EVENT.ACTION));
    }

    /** How many statements the work takes: the minimum of several tries, since the server also does other work. */
    static long statements(Runnable work) {
        return IntStream.range(0, 4)
                .mapToLong(time -> {
                    var before = TestServer.db().statements();
                    work.run();
                    return TestServer.db().statements() - before;
                })
                .min()
                .orElseThrow();
    }
}
