package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.HeldAnswer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are still being sent when their reader loses access to them. */
@Tag("database")
class RevokedWhileSentTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final String file = world.privateFile(world.admin(), "/secret/film.bin", bytes());
    private final String folder = world.folder("/secret");
    private final String url = "/media" + world.path("/secret/film.bin");

    RevokedWhileSentTest() {
        world.shareAsset(folder, rosa, "view");
    }

    private static byte[] bytes() {
        var bytes = new byte[HeldAnswer.TOO_MUCH];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Whether the whole answer arrives if its reader pauses after the first byte and goes on a minute later. */
    private static boolean isWhole(Caller by, String path, Runnable meanwhile) throws IOException {
        try (var answer = new HeldAnswer(by, path)) {
            meanwhile.run();
            try (var later = TestServer.clock().later(Duration.ofMinutes(1))) {
                assertThat(answer.goOn().text()).startsWith("HTTP/1.1 20");
            }
            return answer.isWhole();
        }
    }

    private void revoke() {
        world.admin()
                .patch("/v1/assets/" + folder + "/access", World.revoke("user", rosa.id()))
                .expect(200);
    }

    private String zip() {
        return "/v1/downloads/"
                + rosa.post("/v1/downloads", Map.of("assetIds", List.of(folder)))
                        .expect(201)
                        .text("id")
                + "/zip";
    }

    @Test
    void comeWholeWhereNothingHappens() throws IOException {
        assertThat(isWhole(rosa, url, () -> {})).isTrue();
        assertThat(isWhole(rosa, zip(), () -> {})).isTrue();
    }

    @Test
    void ofAPrivateFileBreakOffWithItsShare() throws IOException {
        assertThat(isWhole(rosa, url, this::revoke)).isFalse();
        rosa.get(url).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1-", "bytes=0-9,100-"})
    void inRangesBreakOffLikewise(String range) throws IOException {
        assertThat(isWhole(rosa.with("Range", range), url, this::revoke)).isFalse();
    }

    @Test
    void breakOffWhereTheirReaderIsSignedOut() throws IOException {
        assertThat(isWhole(rosa, url, () -> rosa.delete("/v1/session").expect(204)))
                .isFalse();
    }

    @Test
    void ofAZipBreakOffLikewise() throws IOException {
        assertThat(isWhole(rosa, zip(), this::revoke)).isFalse();
    }

    /** An unavailable database takes access from nobody. */
    @Test
    @Tag("postgresql")
    void ofAZipComeWholeThoughTheDatabaseTakesNoRecordsMeanwhile() throws IOException {
        try {
            assertThat(isWhole(rosa, zip(), RevokedWhileSentTest::refuseRecords))
                    .isTrue();
        } finally {
            TestServer.db().change(sql -> sql.execute("drop function unavailable() cascade"));
        }
    }

    /** Every record of progress is interrupted, as by others, until the server gives up. */
    private static void refuseRecords() {
        TestServer.db().change(sql -> {
            sql.execute("create function unavailable() returns trigger language plpgsql as "
                    + "$$ begin raise exception using errcode = '40P01'; end $$");
            sql.execute("create trigger unavailable before update on download for each row "
                    + "when (new.active_at is not null) execute function unavailable()");
        });
    }

    @Test
    void thatAreForWhoeverHasTheUrlComeWhole() throws IOException {
        var signed = URI.create(world.admin()
                .post("/v1/assets/" + file + "/signed-url", Map.of())
                .expect(200)
                .text("url"));
        assertThat(isWhole(rosa, signed.getRawPath() + "?" + signed.getRawQuery(), this::revoke))
                .isTrue();
        var open = world.admin()
                .upload(world.path("/open"), "open.bin", bytes())
                .expect(200)
                .text("filePath");
        assertThat(isWhole(Caller.nobody(), "/media" + open, () -> {})).isTrue();
    }
}
