package io.vitrine.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.start.Serve;
import io.vitrine.testing.Caller;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("database")
class TransferTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2019-04-01T10:00:00.123Z"));

    @TempDir
    Path folder;

    private final List<String> data = new ArrayList<>();
    private Path source;

    @BeforeEach
    void prepare() throws IOException {
        data.addAll(TestDatabase.flags(folder.resolve("data")));
        source = folder.resolve("source");
        write("summer party/first picture.txt", "one");
        write("summer party/deep/er/two.txt", "two");
        write("three.txt", "three");
        write("three_.txt", "clash");
        write("three .txt", "clash");
        write("aux.txt", "a device");
        Files.createDirectories(source.resolve("empty"));
        Files.createSymbolicLink(source.resolve("link"), source.resolve("three.txt"));
    }

    @Test
    void aFolderComesInOnceAndGoesOutAgain() throws IOException {
        var foreseen = imported("--dry-run");
        assertThat(foreseen.path("files").path("CREATED").asInt()).isEqualTo(4);
        assertThat(foreseen.path("dryRun").asBoolean()).isTrue();

        var first = imported();
        assertThat(first.path("files").path("CREATED").asInt()).isEqualTo(4);
        assertThat(first.path("files").path("FAILED").asInt())
                .as("a clash and a device")
                .isEqualTo(2);
        assertThat(first.path("files").path("SKIPPED").asInt()).as("a link").isEqualTo(1);
        assertThat(first.path("folders").asInt()).isEqualTo(5);

        assertThat(imported().path("files").path("UNCHANGED").asInt()).isEqualTo(4);
        write("three.txt", "drei");
        Files.setLastModifiedTime(
                source.resolve("three.txt"), FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));
        assertThat(imported().path("files").path("CHANGED").asInt()).isEqualTo(1);

        looksRightToAPerson();
        comesOutAsItWentIn();
        CommandRun.of(data, "verify").expect(0);
    }

    @Test
    void theLongestNamesGoOutToo() throws IOException {
        var names = List.of("x".repeat(251) + ".txt", "\u00e9".repeat(127) + "y", "short.vitrine-unfinished");
        for (var name : names) {
            write("long/" + name, "of " + name.length());
        }
        CommandRun.of(data, "import", source.resolve("long").toString(), "--to=/long")
                .expect(0);
        var target = folder.resolve("long");
        CommandRun.of(data, "export", target.toString(), "--from=/long").expect(0);
        assertThat(names).allSatisfy(name -> assertThat(target.resolve(name)).hasContent("of " + name.length()));
        try (var written = Files.list(target)) {
            assertThat(written).hasSameSizeAs(names);
        }
    }

    @Test
    void wrongUseIsSaidInOneLine() throws IOException {
        assertThat(CommandRun.of(data, "import").expect(2).err()).contains("the folder to import is missing");
        assertThat(CommandRun.of(data, "import", "/no/such/folder").expect(2).err())
                .contains("is not a folder");
        assertThat(CommandRun.of(data, "import", source.toString(), "--to")
                        .expect(2)
                        .err())
                .contains("needs a value");
        assertThat(CommandRun.of(data, "import", source.toString(), "--to=/a/..")
                        .expect(2)
                        .err())
                .contains("--to=");
        assertThat(CommandRun.of(data, "import", source.toString(), "--owner=x@example.com")
                        .expect(2)
                        .err())
                .contains("There is no user x@example.com");
        assertThat(CommandRun.of(data, "export", folder.toString(), "--from=/nowhere")
                        .expect(2)
                        .err())
                .contains("there is no such folder");
        assertThat(CommandRun.of(data, "backup", folder.toString(), "--keep=0")
                        .expect(2)
                        .err())
                .contains("--keep=0");
        var file = Files.writeString(folder.resolve("a-file"), "x").toString();
        for (var command : List.of("export", "backup")) {
            assertThat(CommandRun.of(data, command, file).expect(2).err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("vitrine: " + file);
            assertThat(CommandRun.of(data, command, file + "/below")
                            .expect(2)
                            .err()
                            .lines())
                    .hasSize(1);
        }
    }

    @Test
    void whatStandsInTheWayOfOneFolderKeepsNoOtherBack() throws IOException {
        imported();
        var target = Files.createDirectories(folder.resolve("target"));
        Files.writeString(target.resolve("summer_party"), "a file");
        var told = CommandRun.of(data, "export", target.toString(), "--from=/shop", "--json")
                .expect(1)
                .json();
        assertThat(told.path("files").path("CREATED").asInt()).isEqualTo(2);
        assertThat(told.path("troubles").get(0).path("path").asString()).endsWith("summer_party");
        assertThat(target.resolve("three.txt")).hasContent("three");
        assertThat(target.resolve("empty")).isDirectory();
    }

    @Test
    void peopleAreMadeAndLetInAgain() {
        CommandRun.withInput(
                        PASSWORD + "\n", data, "user", "create", "ann@example.com", "--name=Ann", "--password-stdin")
                .expect(0);
        var invited = CommandRun.of(data, "user", "create", "bo@example.com", "--role=restricted", "--json")
                .expect(0);
        assertThat(invited.json().path("invitationUrl").asString()).startsWith("http://127.0.0.1:8080/invitation#");
        assertThat(CommandRun.of(data, "user", "create", "ann@example.com")
                        .expect(2)
                        .err())
                .contains("this e-mail");
        assertThat(CommandRun.of(data, "user", "list", "--json").expect(0).json())
                .extracting(user ->
                        user.path("email").asString() + " " + user.path("role").asString())
                .containsExactly("ann@example.com administrator", "bo@example.com restricted");

        var more = new ArrayList<>(data);
        more.add("--port=0");
        try (var server = Serve.start(App.class, more)) {
            var nobody = Caller.nobodyAt(URI.create(Serve.address(server)));
            var ann = nobody.signIn("ann@example.com", PASSWORD);
            CommandRun.withInput(
                            "another-long-password\n",
                            data,
                            "user",
                            "reset-password",
                            "ann@example.com",
                            "--password-stdin")
                    .expect(0);
            ann.get("/v1/me").expect(401);
            nobody.signIn("ann@example.com", "another-long-password")
                    .get("/v1/me")
                    .expect(200);
        }
    }

    private void looksRightToAPerson() {
        var more = new ArrayList<>(data);
        more.addAll(List.of("--port=0", "--admin.email=admin@example.com", "--admin.password=" + PASSWORD));
        try (var server = Serve.start(App.class, more)) {
            var admin = Caller.nobodyAt(URI.create(Serve.address(server))).signIn("admin@example.com", PASSWORD);
            var listed = admin.get("/v1/files?path=/shop/summer_party").expect(200);
            assertThat(listed.json()).as(listed.body()).hasSize(1);
            var picture = listed.json().get(0);
            assertThat(picture.path("name").asString()).isEqualTo("first_picture.txt");
            assertThat(picture.path("updatedAt").asString()).isEqualTo("2019-04-01T10:00:00.123Z");
            assertThat(admin.get("/media/shop/three.txt").expect(200).body()).isEqualTo("drei");
            assertThat(admin.get("/v1/folders?path=/shop/empty").expect(200).text("name"))
                    .isEqualTo("empty");
        }
    }

    private void comesOutAsItWentIn() throws IOException {
        var target = folder.resolve("target");
        assertThat(exported(target).path("files").path("CREATED").asInt()).isEqualTo(4);
        assertThat(target.resolve("summer_party/deep/er/two.txt")).hasContent("two");
        assertThat(Files.getLastModifiedTime(target.resolve("summer_party/deep/er/two.txt")))
                .isEqualTo(LONG_AGO);
        assertThat(target.resolve("empty")).isDirectory();
        assertThat(exported(target).path("files").path("UNCHANGED").asInt()).isEqualTo(4);

        Files.writeString(target.resolve("three.txt"), "changed by hand");
        var kept = CommandRun.of(data, "export", target.toString(), "--from=/shop", "--json")
                .expect(1)
                .json();
        assertThat(kept.path("troubles").get(0).path("fate").asString()).isEqualTo("SKIPPED");
        assertThat(target.resolve("three.txt")).hasContent("changed by hand");
        CommandRun.of(data, "export", target.toString(), "--from=/shop", "--replace")
                .expect(0);
        assertThat(target.resolve("three.txt")).hasContent("drei");
    }

    private JsonNode exported(Path target) {
        return CommandRun.of(data, "export", target.toString(), "--from=/shop", "--json")
                .expect(0)
                .json();
    }

    private JsonNode imported(String... more) {
        var arguments = new ArrayList<>(List.of("import", source.toString(), "--to=/shop", "--json"));
        arguments.addAll(List.of(more));
        return CommandRun.of(data, arguments.toArray(String[]::new)).expect(1).json();
    }

    private void write(String path, String text) throws IOException {
        var file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
        Files.setLastModifiedTime(file, LONG_AGO);
    }
}
