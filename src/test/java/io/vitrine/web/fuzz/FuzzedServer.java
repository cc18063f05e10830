package io.vitrine.web.fuzz;

import static io.vitrine.testing.World.bytes;

import io.vitrine.db.Db;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.OwnServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A separate server that may be sent anything, with a small world whose ids, paths and names are known. */
final class FuzzedServer implements AutoCloseable {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String CHANGED = ", it changed ";
    /** How many equal states in a row show that no job is at work. */
    private static final int CALM = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat |Exception|java\\.(lang|util|io|sql)|org\\.(jooq|springframework|apache|sqlite|postgresql)|SQLITE_|(?i)syntax error at or near");
    /** Tables that the server writes to by itself, during a request or after it. */
    private static final Set<String> BESIDE = Set.of(
            "scheduled_tasks", "sign_in_attempt", "user_session", "blob", "answered_request", "flyway_schema_history");
    /** Routes that record refused requests. */
    private static final Set<String> RECORDED = Set.of("/v1/session", "/v1/setup", "/v1/invitations");

    private final OwnServer server =
            new OwnServer("--admin.email=" + EMAIL, "--admin.password=" + PASSWORD, "--limits.query-time=10s");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Caller admin = server.nobody().signIn(EMAIL, PASSWORD);
    private final Map<String, String> keys = new LinkedHashMap<>();
    private List<String> known = List.of();
    private int worlds;
    private final Map<Integer, Integer> outcomes = new TreeMap<>();

    FuzzedServer() {
        for (var role : List.of("administrator", "fullAccess")) {
            keys.put(role, key(admin, Map.of("name", role, "kind", "organisation", "role", role)));
        }
        user("restricted");
        keys.put("restricted", key(server.nobody().signIn("restricted@example.com", PASSWORD), personal()));
        keys.put("wrong", "vtr_0123456789");
    }

    private static Map<String, String> personal() {
        return Map.of("name", "fuzz", "kind", "personal");
    }

    private static String key(Caller by, Map<String, String> body) {
        return by.post("/v1/api-keys", body).expect(201).text("key");
    }

    private String user(String name) {
        var body = Map.of("email", name + "@example.com", "name", name, "role", "restricted", "password", PASSWORD);
        return admin.post("/v1/users", body).expect(201).text("id");
    }

    List<Operation> operations() {
        return Operation.all(server.nobody().get("/v3/api-docs").expect(200));
    }

    List<String> callers() {
        var callers = new ArrayList<>(keys.keySet());
        callers.add("administrator");
        callers.add("nobody");
        return callers;
    }

    List<String> known() {
        return known;
    }

    /** The number of answers with each status. */
    Map<Integer, Integer> outcomes() {
        return outcomes;
    }

    /** Makes something new of every kind, with an administrator's key. */
    void makeWorld() {
        var caller = server.nobody().with("Authorization", "Bearer " + keys.get("administrator"));
        var name = "w" + ++worlds;
        var file = caller.upload("/" + name + "/deep/er", "a.txt", bytes(name)).expect(200);
        var folder = caller.get("/v1/folders?path=/" + name).expect(200).text("id");
        var collection = caller.post(
                        "/v1/media-collections", Map.of("name", name, "assetIds", List.of(file.text("fileId"))))
                .expect(201)
                .text("id");
        var victim = caller.post(
                        "/v1/users", Map.of("email", name + "@example.com", "name", name, "role", "restricted"))
                .expect(201)
                .text("id");
        var group = caller.post("/v1/groups", Map.of("name", name)).expect(201).text("id");
        known = List.of(
                file.text("fileId"),
                file.text("versionInfo.id"),
                file.text("filePath"),
                folder,
                "/" + name,
                "/" + name + "/deep",
                collection,
                victim,
                group,
                name,
                name + "@example.com",
                "a.txt");
    }

    /** What is wrong with the answer; empty if nothing is. */
    Optional<String> wrongWith(Request request) {
        return answeredWrongly(request).flatMap(wrong -> wrong.contains(CHANGED) ? again(request) : Optional.of(wrong));
    }

    /** The change may come from a job that another request began: once jobs have ended, the request is sent again. */
    private Optional<String> again(Request request) {
        var last = new ArrayList<>(List.of(state()));
        Eventually.holds("nothing is at work", () -> {
            last.add(state());
            return last.size() > CALM
                    && last.subList(last.size() - CALM, last.size()).stream()
                                    .distinct()
                                    .count()
                            == 1;
        });
        return answeredWrongly(request);
    }

    private Optional<String> answeredWrongly(Request request) {
        var before = state();
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(sendable(request), BodyHandlers.ofByteArray());
        } catch (IOException hangs) {
            return Optional.of("no answer: " + hangs);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        outcomes.merge(answer.statusCode(), 1, Integer::sum);
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        return wrongWith(answer.statusCode(), body)
                .map(wrong -> wrong + ": " + answer.statusCode() + " " + body)
                .or(() -> changed(request, answer.statusCode(), before));
    }

    private static Optional<String> wrongWith(int status, String body) {
        if (status >= 500 && status != 501) {
            return Optional.of("an error of the server's");
        }
        if (status >= 400 && INSIDES.matcher(body).find()) {
            return Optional.of("it tells of the insides");
        }
        if (status >= 400 && !body.isEmpty() && !body.contains("\"code\":")) {
            return Optional.of("not in the form of errors");
        }
        return Optional.empty();
    }

    private Optional<String> changed(Request request, int status, Map<String, Object> before) {
        var isRefusal = status >= 400 && RECORDED.stream().noneMatch(request.address()::startsWith);
        var after = isRefusal ? state() : before;
        return after.equals(before)
                ? Optional.empty()
                : Optional.of("refused with " + status + CHANGED + before + " to " + after);
    }

    private HttpRequest sendable(Request request) {
        var sendable = HttpRequest.newBuilder(URI.create(server.uri() + request.address()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.type() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(sendable::header);
        if (request.type() != null) {
            sendable.header("Content-Type", request.type());
        }
        var key = keys.get(request.who());
        if (key != null) {
            sendable.header("Authorization", "Bearer " + key);
        }
        return sendable.build();
    }

    /** The number of rows in each table; every change adds one to the events. */
    private Map<String, Object> state() {
        var db = server.bean(Db.class);
        return db.read(sql -> {
            var counts = io.vitrine.db.schema.DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> !BESIDE.contains(table.getName()))
                    .map(FuzzedServer::count)
                    .toList();
            return sql.select(counts).fetchSingle().intoMap();
        });
    }

    private static org.jooq.Field<Integer> count(Table<?> table) {
        return DSL.field(DSL.selectCount().from(table)).as(table.getName());
    }

    @Override
    public void close() {
        server.close();
    }
}
