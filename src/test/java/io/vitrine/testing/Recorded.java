package io.vitrine.testing;

import static io.vitrine.db.schema.Tables.EVENT;

import io.vitrine.base.Ids;
import java.util.List;

/** What the events tell. */
public final class Recorded {
    private Recorded() {}

    /** What was done to one thing of any kind, in its order. */
    public static List<String> actions(String id) {
        return TestServer.db()
                .read(sql -> sql.select(EVENT.ACTION)
                        .from(EVENT)
                        .where(EVENT.OBJECT_ID.eq(Ids.read(id)))
                        .orderBy(EVENT.ID)
                        .fetch(EVENT.ACTION));
    }
}
