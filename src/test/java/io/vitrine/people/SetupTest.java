package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Console;
import io.vitrine.testing.OwnServer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first start of a server for which no administrator is configured. */
@Tag("database")
class SetupTest {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/setup#(\\S+)");

    private static Answer setUp(Caller caller, String token, String password) {
        var body = Map.of("token", token, "email", "first@example.com", "name", "First", "password", password);
        return caller.post("/v1/setup", body);
    }

    @Test
    void thePrintedLinkMakesTheAdministratorOnce() throws Exception {
        var started = new OwnServer[1];
        var link = LINK.matcher(Console.printed(() -> started[0] = new OwnServer()));
        try (var server = started[0]) {
            assertThat(link.find()).isTrue();
            var token = link.group(1);
            var nobody = server.nobody();
            assertThat(nobody.get("/v1/setup").expect(200).at("required").asBoolean())
                    .isTrue();
            assertThat(nobody.get("/v1/setup").at("minimumPasswordLength").asInt())
                    .isEqualTo(12);
            setUp(nobody, "guessed", "correct-horse-battery").expect(400, "invalid-token");
            setUp(nobody, token, "short").expect(400, "invalid-password");
            setUp(nobody.with("Sec-Fetch-Site", "cross-site"), token, "correct-horse-battery")
                    .expect(403, "csrf");

            var answers = twoAtOnce(() -> setUp(nobody, token, "correct-horse-battery"));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 400);
            var made = answers[0].status() == 201 ? answers[0] : answers[1];
            var administrator = nobody.in(made);
            assertThat(administrator.get("/v1/me").expect(200).text("role")).isEqualTo("administrator");
            assertThat(administrator.get("/v1/users").expect(200).all("email")).containsExactly("first@example.com");

            assertThat(nobody.get("/v1/setup").expect(200).at("required").asBoolean())
                    .isFalse();
            setUp(nobody, token, "correct-horse-battery").expect(400, "invalid-token");
            assertThat(server.bean(Setup.class).token()).isEmpty();
        }
    }

    private static Answer[] twoAtOnce(Callable<Answer> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(work);
            var second = threads.submit(work);
            return new Answer[] {first.get(), second.get()};
        }
    }
}
