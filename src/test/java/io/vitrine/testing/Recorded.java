package io.vitrine.testing;

import static io.vitrine.db.schema.Tables.EVENT;

import io.vitrine.base.Ids;
import java.util.List;

/** Reads the recorded events. */
public final class Recorded {
    private Recorded() {}

    /** The actions on one object of any kind, in their order. */
    public static List<String> actions(String id) {
        return TestServer.db()
                .read(sql -> sql.select(EVENT.ACTION)
                        .from(EVENT)
                        .where(EVENT.OBJECT_ID.eq(Ids.read(id)))
                        .orderBy(EVENT.ID)
                        .fetch(EVENT.ACTION));
    }
}
