package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.testing.World.encoded;

import io.vitrine.base.NodeId;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;

/** Moves and copies in a world, and tells what is where afterwards. */
record Transferring(World world) {
    static Answer move(Caller by, String destination, String... ids) {
        return by.post("/v1/assets/move", Map.of("ids", List.of(ids), "destinationId", destination));
    }

    static Answer copy(Caller by, String destination, String... ids) {
        return by.post("/v1/assets/copy", Map.of("ids", List.of(ids), "destinationId", destination));
    }

    String path(String id) {
        var asset = world.admin().get("/v1/assets/" + id).expect(200);
        return asset.at("filePath").asString(asset.at("folderPath").asString());
    }

    String at(String path) {
        var folder = world.admin()
                .get("/v1/folders?path=" + encoded(world.path(path.substring(0, path.lastIndexOf('/')))))
                .expect(200)
                .text("id");
        var name = path.substring(path.lastIndexOf('/') + 1);
        var items = world.admin()
                .get("/v1/folders/" + folder + "/assets?limit=1000")
                .expect(200);
        var at = items.all("name").indexOf(name);
        return at < 0 ? "" : items.all("id").get(at);
    }

    String media(String path) {
        return Caller.nobody().get("/media" + world.path(path)).body();
    }

    static List<String> contents(String file) {
        return TestServer.db()
                .read(sql -> sql.select(FILE_VERSION.NUMBER, FILE_VERSION.SIZE)
                        .from(FILE_VERSION)
                        .where(FILE_VERSION.NODE_ID.eq(NodeId.of(file).value()))
                        .orderBy(FILE_VERSION.NUMBER)
                        .fetch(row -> row.value1() + ":" + row.value2()));
    }
}
