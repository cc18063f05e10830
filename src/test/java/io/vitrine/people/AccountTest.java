package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AccountTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final String OTHER = "another-horse-battery";

    private final World world = new World();

    @Test
    void everyoneSeesThemselves() {
        var ann = world.restricted("ann");
        var group = world.group("press", ann);
        var me = ann.get("/v1/me").expect(200);
        assertThat(me.text("user.id")).isEqualTo(ann.id());
        assertThat(me.text("user.groups.0.id")).isEqualTo(group);
        assertThat(me.text("role")).isEqualTo("restricted");
        assertThat(me.at("key").isNull()).isTrue();
        Caller.nobody().get("/v1/me").expect(401, "unauthenticated");
    }

    @Test
    void withIfMatchOnlyWhatWasLookedAtIsChanged() {
        var ann = world.restricted("ann");
        var seen = ann.get("/v1/me").expect(200).header("ETag").orElseThrow();
        var careful = ann.with("If-Match", seen);
        var now = careful.patch("/v1/me", Map.of("name", "Ann B.")).expect(200).header("ETag");
        assertThat(now).isPresent().isEqualTo(ann.get("/v1/me").header("ETag")).isNotEqualTo(seen);
        careful.patch("/v1/me", Map.of("name", "too late")).expect(412, "stale");
        var change = Map.of("currentPassword", PASSWORD, "newPassword", OTHER);
        careful.patch("/v1/me", change).expect(412, "stale");
        assertThat(ann.get("/v1/me").text("user.name")).isEqualTo("Ann B.");
        ann.with("If-Match", now.orElseThrow()).patch("/v1/me", change).expect(200);
    }

    @Test
    void oneMayCallOneselfOtherwiseAndNoMore() {
        var ann = world.restricted("ann");
        assertThat(ann.patch("/v1/me", Map.of("name", "Ann B.")).expect(200).text("user.name"))
                .isEqualTo("Ann B.");
        ann.patch("/v1/me", Map.of("role", "administrator")).expect(400, "unknown-field");
        ann.patch("/v1/me", Map.of("name", " ")).expect(400, "invalid-name");
    }

    @Test
    void aNewPasswordNeedsTheCurrentOne() {
        var ann = world.restricted("ann");
        var guessed = ann.patch("/v1/me", Map.of("currentPassword", "guessed guessed", "newPassword", OTHER))
                .expect(400, "wrong-password");
        assertThat(guessed.text("errors.0.field")).isEqualTo("currentPassword");
        ann.patch("/v1/me", Map.of("newPassword", OTHER)).expect(400, "wrong-password");
        ann.patch("/v1/me", Map.of("currentPassword", PASSWORD, "newPassword", "short"))
                .expect(400, "invalid-password");
        Caller.signedIn(ann.email(), PASSWORD);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var ann = world.restricted("ann");
        var elsewhere = Caller.signedIn(ann.email(), PASSWORD);
        var answer = ann.patch("/v1/me", Map.of("currentPassword", PASSWORD, "newPassword", OTHER))
                .expect(200);
        elsewhere.get("/v1/me").expect(401);
        ann.with("X-CSRF-Token", answer.text("csrfToken"))
                .patch("/v1/me", Map.of("name", "still here"))
                .expect(200);
        Caller.nobody()
                .post("/v1/session", Map.of("email", ann.email(), "password", PASSWORD))
                .expect(401);
        Caller.signedIn(ann.email(), OTHER);
    }

    @Test
    void administratorsFindWhomToShareWith() {
        var ann = world.restricted("ann");
        var group = world.group("ann");
        var anna = world.person("anna", "developer");
        var left = world.restricted("annika");
        world.admin().patch("/v1/users/" + left.id(), Map.of("active", false)).expect(200);
        for (var caller : List.of(world.admin(), world.person("d", "developer"), world.person("f", "fullAccess"))) {
            var found = caller.get("/v1/principals?limit=1000&query=ANN").expect(200);
            assertThat(found.all("id")).contains(ann.id(), group).doesNotContain(left.id(), anna.id());
        }
        var byEmail = world.admin().get("/v1/principals?query=" + ann.email()).expect(200);
        assertThat(byEmail.all("id")).containsExactly(ann.id());
        assertThat(byEmail.text("items.0.type")).isEqualTo("user");
        assertThat(byEmail.text("items.0.email")).isEqualTo(ann.email());
        assertThat(world.admin().get("/v1/principals?limit=1").all("id")).hasSize(1);
        world.person("v", "viewOnly").get("/v1/principals?query=ann").expect(403, "forbidden");
    }

    @Test
    void theRestrictedFindNobodyButTheirOwn() {
        var ann = world.restricted("ann");
        var fellow = world.restricted("andrea");
        var stranger = world.restricted("andy");
        var group = world.group("and", ann, fellow);
        world.group("anders", stranger);
        var found = ann.get("/v1/principals?query=and").expect(200);
        assertThat(found.all("id")).containsExactlyInAnyOrder(group, fellow.id());
        assertThat(ann.get("/v1/principals").all("id")).containsExactlyInAnyOrder(group, fellow.id());
        assertThat(ann.get("/v1/principals?query=" + stranger.email()).all("id"))
                .containsExactly(stranger.id());
        assertThat(ann.get("/v1/principals?query=" + stranger.email().replace(".com", ""))
                        .all("id"))
                .isEmpty();
    }

    @Test
    void whoMayOwnSomethingIsFoundInAnyRoleButNotByTheRestricted() {
        var ann = world.restricted("ann");
        var fellow = world.restricted("annika");
        var anna = world.person("anna", "developer");
        var group = world.group("ann", ann, fellow);
        var path = "/v1/principals?purpose=ownership&limit=1000&query=";
        assertThat(world.person("f", "fullAccess").get(path + "ann").expect(200).all("id"))
                .contains(ann.id(), anna.id())
                .doesNotContain(group);
        assertThat(ann.get(path + "ann").expect(200).all("id")).containsExactly(fellow.id());
        assertThat(ann.get(path + anna.email()).all("id")).isEmpty();
        world.admin().get("/v1/principals?purpose=other").expect(400);
    }
}
