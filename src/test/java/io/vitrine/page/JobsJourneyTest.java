package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.page.Found.button;
import static io.vitrine.page.Found.item;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import io.vitrine.db.Db;
import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page shows of a job that takes its time, and of one that could not do everything. */
class JobsJourneyTest {
    private static final String EMAIL = "editor@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final int FOLDERS = 40;

    private static OwnServer server;
    private static Caller editor;

    /** Making a folder whose name begins with {@code slow-} takes the database a moment, and so is a job step of its own. */
    @BeforeAll
    static void start() {
        server = new OwnServer(
                "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD, "--jobs.in-request=1ms", "--jobs.step=1ms");
        editor = server.nobody().signIn(EMAIL, PASSWORD);
        for (var at = 0; at < FOLDERS; at++) {
            make("/desk/tree/slow-" + at);
        }
        server.bean(Db.class)
                .change(sql ->
                        sql.execute("create trigger slow before insert on node when new.name like 'slow-%' begin "
                                + "select (with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000) "
                                + "select count(*) from n); end"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aJobShowsHowFarItIsAlsoAfterAReloadAndEndsWhenItIsCancelled() {
        make("/shelf");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, server.uri(), EMAIL, PASSWORD), "/desk");
            item(page, "tree").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName("Copy").setExact(true))
                    .click();
            into(page, "shelf", "Copy here");
            var job = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("In progress"));
            assertThat(job).containsText("Copying");
            assertThat(job).containsText(Pattern.compile("[1-9]\\d* of " + (FOLDERS + 1)));
            assertThat(job.getByRole(AriaRole.PROGRESSBAR)).isVisible();
            page.reload();
            assertThat(job).containsText(Pattern.compile("[1-9]\\d* of " + (FOLDERS + 1)));
            button(job, "Cancel").click();
            assertThat(job).containsText(Pattern.compile("Stopped\\. \\d+ items? (was|were) done"));
            assertThat(job.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
            open(page, "/shelf/tree");
            assertThat(item(page, "slow-0")).isVisible();
            Assertions.assertThat(editor.get("/v1/folders/" + id("/shelf/tree") + "/assets?limit=1000")
                            .all("id"))
                    .hasSizeLessThan(FOLDERS);
        }
    }

    @Test
    void whatAJobCouldNotDoIsToldOfEachThing() {
        for (var name : List.of("a.txt", "b.txt", "c.txt")) {
            editor.upload("/mixed", name, World.bytes(name)).expect(200);
        }
        make("/target/a.txt");
        make("/target/b.txt");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, server.uri(), EMAIL, PASSWORD), "/mixed");
            item(page, "a.txt").focus();
            page.keyboard().press("Control+a");
            page.keyboard().press("m");
            into(page, "target", "Move here");
            var job = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("In progress"));
            assertThat(job).containsText("Moving");
            assertThat(job.getByRole(AriaRole.STATUS)).hasText("Done, except for 2 items");
            button(job, "Show what went wrong with 2 items").click();
            assertThat(job.getByRole(AriaRole.LISTITEM)).hasCount(2);
            assertThat(job.getByRole(AriaRole.LIST)).containsText("a.txt");
            assertThat(job.getByRole(AriaRole.LIST)).containsText("b.txt");
            assertThat(item(page, "c.txt")).hasCount(0);
            assertThat(item(page, "b.txt")).isVisible();
            button(job, "Dismiss").click();
            assertThat(job).hasCount(0);

            page.keyboard().press("g");
            page.keyboard().press("j");
            var row = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("Done, except for 2 items"));
            button(row, "Show what went wrong with 2 items").click();
            assertThat(row.getByRole(AriaRole.LIST)).containsText("b.txt");
        }
    }

    @Test
    void anAdministratorSeesAndStopsWhatOthersStarted() {
        make("/stand");
        var ben = editor.post(
                        "/v1/users",
                        Map.of("email", "ben@example.com", "name", "Ben", "role", "fullAccess", "password", PASSWORD))
                .expect(201);
        var him = server.nobody().signIn(ben.text("email"), PASSWORD);
        him.post("/v1/assets/copy", Map.of("ids", List.of(id("/desk/tree")), "destinationId", id("/stand")))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, server.uri(), EMAIL, PASSWORD);
            page.navigate(server.uri().resolve("/jobs").toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Everyone’s"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/jobs\\?all=true"));
            var row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Ben"));
            assertThat(row.getByRole(AriaRole.PROGRESSBAR)).isVisible();
            Assertions.assertThat(Axe.violations(page)).isEmpty();
            button(row, "Stop").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Ben started it. What is done stays done");
            button(dialog, "Stop").click();
            assertThat(row).containsText("Stopped.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mine"))
                    .click();
            assertThat(row).hasCount(0);
        }
    }

    /** Chooses the folder in the drawer, and confirms. */
    private static void into(Page page, String folder, String done) {
        var drawer = page.getByRole(AriaRole.DIALOG);
        page.getByLabel("Find a folder").fill(folder);
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + folder + "\\b")))
                .first()
                .click();
        button(drawer, done).click();
    }

    private static Page open(Page page, String folder) {
        page.navigate(server.uri().resolve("/library" + folder).toString());
        return page;
    }

    private static void make(String path) {
        editor.post("/v1/folders", Map.of("path", path)).expect(201);
    }

    private static String id(String path) {
        return editor.get("/v1/folders?path=" + World.encoded(path)).expect(200).text("id");
    }
}
