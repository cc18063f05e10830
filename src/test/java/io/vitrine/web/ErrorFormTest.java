package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All errors have one form, whatever is wrong with the request. */
class ErrorFormTest {
    private final World world = new World();

    @Test
    void aProblemHasTheMembersOfBothFamilies() {
        var answer = world.admin().get("/v1/users?limit=0").expect(400, "invalid-limit");
        assertForm(answer);
        assertThat(answer.text("type")).isEqualTo("urn:vitrine:problem:invalid-limit");
        assertThat(answer.text("title")).isEqualTo("Bad request");
        assertThat(answer.text("message")).isEqualTo(answer.text("detail"));
        assertThat(answer.text("reason")).isEqualTo("INVALID_LIMIT");
        assertThat(answer.text("errors.0.field")).isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"email\":1,\"name\":\"x\",\"role\":\"restricted\"} | invalid-type | email",
                "{\"email\":true,\"name\":\"x\",\"role\":\"restricted\"} | invalid-type | email",
                "{\"email\":{},\"name\":\"x\",\"role\":\"restricted\"} | invalid-type | email",
                "{\"email\":\"a@b.example\",\"name\":\"x\",\"role\":\"boss\"} | invalid-role | role",
                "{\"email\":\"a@b.example\",\"name\":\"x\"} | required | role",
                "{\"email\":null,\"name\":\"x\",\"role\":\"restricted\"} | required | email",
                "[] | invalid-type | body",
                "\"text\" | invalid-type | body",
                "17 | invalid-type | body",
                "{\"email\":\"a\",\"email\":\"b\"} | malformed-json |",
                "{\"email\":\"a\" | malformed-json |",
                "{'email':'a'} | malformed-json |",
                "{\"email\":NaN} | malformed-json |",
                "null | missing-body |",
            })
    void aBodyThatCannotBeIsRefusedByField(String body, String code, @Nullable String field) {
        var answer = world.admin().post("/v1/users", body).expect(400, code);
        assertForm(answer);
        if (field != null) {
            assertThat(answer.text("errors.0.field")).isEqualTo(field);
        }
    }

    @Test
    void allUnknownFieldsAreNamed() {
        var answer = world.admin()
                .post("/v1/groups", "{\"name\":\"x\",\"colour\":{\"a\":[1]},\"size\":2}")
                .expect(400, "unknown-field");
        assertThat(answer.at("errors")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactly("colour", "size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/media-collections | {\"nmae\":\"spring\"} | nmae",
                "/v1/media-collections | {\"name\":\"\",\"colour\":1} | colour",
                "/v1/users | {\"email\":17,\"nmae\":\"Ann\"} | nmae",
                "/v1/access/preview | {\"shares\":{}} | shares",
                "/v1/access/preview | {\"share\":{\"asset\":\"0000000000001\"}} | share.asset",
                "/v1/access/preview | {\"group\":{},\"shares\":{}} | shares",
            })
    void anUnknownFieldIsNamedWhateverElseIsWrong(String path, String body, String field) {
        var answer = world.admin().post(path, body).expect(400, "unknown-field");
        assertForm(answer);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void fieldsDeepInABodyAreNamedByTheirWay() {
        var folder = world.folder("/deep");
        var body =
                "{\"addOrModify\":[{\"principal\":{\"type\":\"user\",\"id\":\"0000000000001\",\"x\":1},\"level\":\"view\"}]}";
        var answer =
                world.admin().patch("/v1/assets/" + folder + "/access", body).expect(400, "unknown-field");
        assertThat(answer.text("errors.0.field")).isEqualTo("addOrModify[0].principal.x");
        var level =
                "{\"addOrModify\":[{\"principal\":{\"type\":\"user\",\"id\":\"0000000000001\"},\"level\":\"own\"}]}";
        var wrong =
                world.admin().patch("/v1/assets/" + folder + "/access", level).expect(400, "invalid-level");
        assertThat(wrong.text("errors.0.field")).isEqualTo("addOrModify[0].level");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/customMetadataFields | {\"name\":\"a\",\"label\":\"a\",\"schema\":{}} | schema.type",
                "/v1/customMetadataFields | {\"name\":\"a\",\"label\":\"a\",\"schema\":{\"type\":\"text\"}} | schema.type",
                "/v1/access/preview | {\"group\":{}} | group.id",
                "/v1/access/preview | {\"group\":{\"id\":\"0000000000001\"}} | group",
                "/v1/access/preview | {\"share\":{\"assetId\":\"0000000000001\",\"addOrModify\":[{\"principal\":{},"
                        + "\"level\":\"view\"}]}} | share.addOrModify[0].principal.type",
            })
    void noStepOfTheWayIsNamedTwice(String path, String body, String field) {
        var answer = world.admin().post(path, body).expect(400);
        assertForm(answer);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(answer.text("detail")).startsWith(field + ": ");
    }

    @Test
    void nullsInListsAreRefused() {
        var group = world.group("nulls");
        var answer = world.admin().post("/v1/groups/" + group + "/members", "{\"add\":[null]}");
        assertThat(answer.expect(400, "invalid-type").text("errors.0.field")).isEqualTo("add[0]");
    }

    @Test
    void hugeAndDeepJsonIsRefused() {
        world.admin()
                .post("/v1/groups", "{\"name\":" + "[".repeat(1000) + "]".repeat(1000) + "}")
                .expect(400);
        world.admin().post("/v1/groups", "[".repeat(100_000)).expect(400);
        world.admin()
                .post("/v1/groups", "{\"name\":" + "9".repeat(100_000) + "}")
                .expect(400, "json-limit");
        world.admin()
                .post("/v1/groups", "{\"name\":\"" + "a".repeat(2_000_000) + "\"}")
                .expect(400, "json-limit");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=many, invalid-type, limit",
        "limit=0, invalid-limit, limit",
        "limit=1001, invalid-limit, limit",
        "limit=99999999999, invalid-type, limit",
        "limt=5, unknown-field, limt",
        "limit=5&limit=6, repeated-parameter, limit",
        "active=maybe, invalid-type, active",
        "cursor=xx, invalid-cursor, cursor",
    })
    void queryParametersAreChecked(String query, String code, String field) {
        var answer = world.admin().get("/v1/users?" + query).expect(400, code);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void whoeverTakesNoJsonIsRefusedBeforeAnythingIsDone() {
        var name = world.unique("group").replace('-', ' ');
        for (var form : List.of("application/xml", "nonsense", "image/png, text/plain;q=0.5")) {
            assertForm(world.admin()
                    .with("Accept", form)
                    .post("/v1/groups", Map.of("name", name))
                    .expect(406, "not-acceptable"));
        }
        world.admin()
                .with("Accept", "text/html, */*;q=0.1")
                .post("/v1/groups", Map.of("name", name))
                .expect(201);
    }

    @Test
    void routesMethodsAndTypesThatAreNotThere() {
        assertForm(world.admin().get("/v1/nothing").expect(404, "not-found"));
        assertForm(world.admin().get("/nothing.json").expect(404, "not-found"));
        var answer = world.admin().put("/v1/users", "{}").expect(405, "method-not-allowed");
        assertThat(answer.header("Allow").orElse("")).contains("GET", "HEAD", "POST");
        var unknown = world.admin().send("PROPFIND", "/v1/users", null, null).expect(405, "method-not-allowed");
        assertForm(unknown);
        assertThat(unknown.header("Allow").orElse("")).contains("GET", "HEAD", "POST");
        assertForm(world.admin().with("Accept", "image/png").get("/v1/users").expect(406, "not-acceptable"));
        for (var type : new String[] {"text/xml", "application/yaml", "application/x-www-form-urlencoded"}) {
            assertForm(world.admin()
                    .send("POST", "/v1/groups", type, World.bytes("name=x"))
                    .expect(415, "unsupported-media-type"));
        }
        assertForm(world.admin()
                .send("POST", "/v1/groups", "application/json", null)
                .expect(400, "missing-body"));
    }

    @Test
    void aConflictIsNotToBeTriedAgain() {
        var name = world.unique("twice");
        world.admin().post("/v1/media-collections", Map.of("name", name)).expect(201);
        var answer = world.admin()
                .post("/v1/media-collections", Map.of("name", name))
                .expect(409, "name-taken");
        assertThat(answer.header("x-should-retry")).hasValue("false");
    }

    @Test
    void aSaneRequestIdIsKeptAndAnyOtherReplaced() {
        assertThat(Caller.nobody().with("X-Request-Id", "my-id.1").get("/v1/me").header("X-Request-Id"))
                .hasValue("my-id.1");
        assertThat(Caller.nobody()
                        .with("X-Request-Id", "<script>")
                        .get("/v1/me")
                        .header("X-Request-Id"))
                .get()
                .asString()
                .hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/a%2fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/a%5cb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/../v1/me HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /media/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /media/a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /<a> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n{}",
                "POST /v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n{}",
                "GET /v1/me HTTP/3.7\r\nHost: x\r\n\r\n",
            })
    void whatTheContainerRefusesHasTheSameForm(String request) throws IOException {
        var answer = raw(request);
        assertThat(answer).containsPattern("^HTTP/1.1 (4\\d\\d|501) ").contains("X-Request-Id: ");
        assertThat(answer).contains("Content-Type: application/json").contains("\"code\":\"");
        assertThat(answer)
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("tomcat")
                .doesNotContain("\tat ");
    }

    @Test
    void headersThatAreTooLargeHaveTheSameForm() throws IOException {
        assertThat(raw("GET /v1/me HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .contains("\"code\":\"");
    }

    @Test
    void anAddressThatIsTooLongHasTheSameForm() throws IOException {
        assertThat(raw("GET /v1/files?searchQuery=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .containsPattern("^HTTP/1.1 400 ")
                .contains("Content-Type: application/json", "X-Request-Id: ", "\"code\":\"invalid\"")
                .doesNotContainIgnoringCase("<html");
    }

    private static void assertForm(Answer answer) {
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(answer.at("status").asInt()).isEqualTo(answer.status());
        for (var member : new String[] {"type", "title", "detail", "code", "message", "help", "reason"}) {
            assertThat(answer.text(member)).as(member).isNotBlank();
        }
    }

    private static String raw(String request) throws IOException {
        var server = TestServer.uri("/");
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
