package io.vitrine.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.start.Serve;
import io.vitrine.testing.Caller;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import io.vitrine.testing.TestDatabase;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Copies a library over ImageKit's API: from the server itself, and from a service that is as unreliable as a remote one. */
@Tag("database")
class ImageKitImportTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final List<String> COMPARED = List.of(
            "name",
            "mime",
            "size",
            "width",
            "tags",
            "customCoordinates",
            "customMetadata",
            "description",
            "isPrivateFile",
            "isPublished",
            "createdAt",
            "updatedAt");

    @TempDir
    Path folder;

    private final World world = new World();
    private final List<String> data = new ArrayList<>();
    private String key = "";

    @BeforeEach
    void prepare() {
        data.addAll(TestDatabase.flags(folder.resolve("data")));
        var body = Map.of("name", world.unique("import"), "kind", "organisation", "role", "viewOnly");
        key = world.admin().post("/v1/api-keys", body).expect(201).text("key");
    }

    @Test
    void aLibraryIsCopiedWithAllThatDescribesItAndASecondRunDoesTheRest() throws IOException {
        fill();
        var foreseen = imported("/", "--dry-run");
        assertThat(foreseen.at("/files/CREATED").asInt()).isEqualTo(5);
        assertThat(foreseen.path("folders").asInt()).isEqualTo(4);

        var part = imported("/deep");
        assertThat(part.at("/files/CREATED").asInt()).as("only this folder").isEqualTo(1);
        var rest = imported("/");
        assertThat(rest.at("/files/CREATED").asInt()).isEqualTo(4);
        assertThat(rest.at("/files/UNCHANGED").asInt()).isEqualTo(1);
        assertThat(imported("/").at("/files/UNCHANGED").asInt()).isEqualTo(5);
        isTheSameHere(1);

        changeThere();
        var later = imported("/");
        assertThat(later.at("/files/CHANGED").asInt()).isEqualTo(2);
        assertThat(later.at("/files/UNCHANGED").asInt()).isEqualTo(3);
        isTheSameHere(2);
        CommandRun.of(data, "verify").expect(0);
    }

    private void fill() {
        field("season", Map.of("type", "Text"));
        field("year", Map.of("type", "Number", "minValue", 1900));
        field("kinds", Map.of("type", "MultiSelect", "selectOptions", List.of("a", "b")));
        upload("/in", "plain.txt", Map.of());
        upload(
                "/in",
                "described.txt",
                Map.of(
                        "tags", "red,blue",
                        "description", "Words",
                        "customCoordinates", "1,2,3,4",
                        "customMetadata",
                                "{\"" + world.unique("season") + "\":\"warm\",\"" + world.unique("year") + "\":2026,\""
                                        + world.unique("kinds") + "\":[\"b\"]}"));
        upload("/in", "private.txt", Map.of("isPrivateFile", "true"));
        upload("/in", "draft.txt", Map.of("isPublished", "false"));
        upload("/in/deep", "below.txt", Map.of());
        var empty = world.folder("/in/empty");
        world.folder("/in/empty/er");
        world.admin()
                .post(
                        "/v1/assets/edit",
                        Map.of("ids", List.of(empty), "customMetadata", Map.of(world.unique("season"), "cold")))
                .expect(200);
    }

    private void field(String name, Map<String, ?> schema) {
        world.admin()
                .post("/v1/customMetadataFields", Map.of("name", world.unique(name), "label", name, "schema", schema))
                .expect(201);
    }

    private void upload(String folder, String name, Map<String, String> more) {
        var fields = new java.util.HashMap<>(more);
        fields.putAll(Map.of("fileName", name, "folder", world.path(folder), "useUniqueFileName", "false"));
        world.admin().upload(fields, World.bytes(folder + name)).expect(200);
    }

    private void changeThere() {
        var described = there("/in").stream()
                .filter(file -> file.path("name").asString().equals("described.txt"))
                .findFirst()
                .orElseThrow();
        world.admin()
                .patch(
                        "/v1/files/" + described.path("fileId").asString() + "/details",
                        Map.of("tags", List.of("green")))
                .expect(200);
        world.admin()
                .upload(world.path("/in"), "plain.txt", World.bytes("other"))
                .expect(200);
    }

    private List<JsonNode> there(String below) {
        return files(world.admin(), world.path(below));
    }

    private static List<JsonNode> files(Caller by, String path) {
        var list = "/v1/files?sort=ASC_NAME&path=" + World.encoded(path);
        return by.get(list).expect(200).json().valueStream().toList();
    }

    /** Reads the imported files over HTTP from a separate server, and compares them. */
    private void isTheSameHere(int versions) {
        var more = new ArrayList<>(data);
        more.addAll(List.of("--port=0", "--admin.email=admin@example.com", "--admin.password=" + PASSWORD));
        try (var server = Serve.start(App.class, more)) {
            var admin = Caller.nobodyAt(URI.create(Serve.address(server))).signIn("admin@example.com", PASSWORD);
            for (var below : List.of("", "/deep")) {
                var there = there("/in" + below);
                var here = files(admin, "/copy" + below);
                assertThat(here).hasSameSizeAs(there);
                for (var at = 0; at < here.size(); at++) {
                    for (var name : COMPARED) {
                        assertThat(here.get(at).path(name))
                                .as(name + " of " + here.get(at))
                                .isEqualTo(there.get(at).path(name));
                    }
                }
            }
            var plain = files(admin, "/copy").get(2).path("fileId").asString();
            assertThat(admin.get("/v1/files/" + plain + "/versions").json()).hasSize(versions);
            assertThat(admin.get("/media/copy/private.txt").expect(200).body()).isEqualTo("/inprivate.txt");
            assertThat(admin.get("/v1/folders?path=/copy/empty")
                            .expect(200)
                            .at("customMetadata")
                            .path(world.unique("season"))
                            .asString())
                    .isEqualTo("cold");
        }
    }

    @Test
    void aServiceFarAwayIsAskedAgainAndNobodyElseGetsTheKey() throws IOException {
        try (var service = new FarService()) {
            var first = run(service.uri(), "private_key", "--to=/far");
            assertThat(first.status()).isEqualTo(1);
            assertThat(first.json().at("/files/CREATED").asInt()).isEqualTo(2);
            assertThat(first.json().path("troubles").toString())
                    .contains("/broken.jpg")
                    .contains("arrived with 3 bytes instead of 9")
                    .contains("its custom metadata is left out")
                    .contains("custom metadata field odd");
            assertThat(service.problems()).isEmpty();
            service.repair();
            var second = run(service.uri(), "private_key", "--to=/far").json();
            assertThat(second.at("/files/CREATED").asInt()).isEqualTo(1);
            assertThat(second.at("/files/UNCHANGED").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aRunThatIsKilledIsStartedAgainAndDoesTheRest() throws Exception {
        try (var stalling = new FarService()) {
            stalling.stall();
            var process = ServerProcess.command(
                    data, "import", "--imagekit", "--from=" + stalling.uri(), "--key-stdin", "--to=/far");
            try (var input = process.outputWriter()) {
                input.write("private_key\n");
            }
            Eventually.holds("it waits for a file", stalling::isStalled);
            process.destroyForcibly().waitFor();
        }
        try (var service = new FarService()) {
            service.repair();
            var rest = run(service.uri(), "private_key", "--to=/far").json().path("files");
            assertThat(rest.path("CREATED").asInt()).isPositive();
            assertThat(rest.path("CREATED").asInt()
                            + rest.path("CHANGED").asInt()
                            + rest.path("UNCHANGED").asInt())
                    .isEqualTo(3);
            var again = run(service.uri(), "private_key", "--to=/far").json();
            assertThat(again.at("/files/UNCHANGED").asInt()).isEqualTo(3);
        }
        CommandRun.of(data, "verify").expect(0);
    }

    @Test
    void wrongUseIsSaidInOneLine() {
        var here = TestServer.uri("").toString();
        assertThat(run(here, "vtr_wrong").expect(2).err()).contains("refuses the key");
        assertThat(run(here, "").expect(2).err()).contains("the private key of the other server is missing");
        assertThat(run("ftp://example.com", key).expect(2).err()).contains("is not the address of a server");
        assertThat(run(here, key, "--to=/a/..").expect(2).err()).contains("--to=");
        assertThat(CommandRun.of(data, "import", "/tmp", "--from=" + here)
                        .expect(2)
                        .err())
                .contains("go with --imagekit");
    }

    private JsonNode imported(String below, String... more) {
        var source = world.path("/in" + (below.equals("/") ? "" : below));
        var to = "--to=/copy" + (below.equals("/") ? "" : below);
        var arguments = new ArrayList<>(List.of(source, to));
        arguments.addAll(List.of(more));
        return run(TestServer.uri("").toString(), key, arguments.toArray(String[]::new))
                .expect(0)
                .json();
    }

    private CommandRun run(String server, String privateKey, String... more) {
        var arguments = new ArrayList<>(List.of("import", "--imagekit", "--from=" + server, "--key-stdin", "--json"));
        arguments.addAll(List.of(more));
        return CommandRun.withInput(privateKey + "\n", data, arguments.toArray(String[]::new));
    }
}
