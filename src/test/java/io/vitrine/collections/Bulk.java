package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableRecord;

/** Creates many files at once, directly in the database, all with the same small content. */
final class Bulk {
    private Bulk() {}

    /** Creates files in a folder of the world and returns their ids. */
    static List<String> files(World world, String folder, int count) {
        var parent = NodeId.of(world.folder(folder)).value();
        var pattern = NodeId.of(world.file(folder + "/pattern.txt")).value();
        return TestServer.db().write(sql -> {
            var node = sql.fetchSingle(NODE, NODE.ID.eq(pattern));
            var version = sql.fetchSingle(FILE_VERSION, FILE_VERSION.NODE_ID.eq(pattern));
            var rows = new ArrayList<TableRecord<?>>();
            var ids = new ArrayList<String>();
            for (var at = 0; at < count; at++) {
                var file = node.copy();
                var number = Integer.toString(1_000_000 + (at * 7919) % 1_000_003);
                file.setId(Ids.next());
                file.setParentId(parent);
                file.setName("f" + number + ".txt");
                file.setNameKey("f" + number + ".txt");
                file.setVersionId(Ids.next());
                var first = version.copy();
                first.setId(file.getVersionId());
                first.setNodeId(file.getId());
                rows.add(file);
                rows.add(first);
                ids.add(Ids.show(file.getId()));
            }
            sql.batchInsert(rows).execute();
            return ids;
        });
    }
}
