package io.vitrine.library.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads by URL, from which the server fetches the file itself. */
@Tag("database")
class UploadByAddressTest {
    private final World world = new World();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer elsewhere;

    @BeforeEach
    void start() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.7", 0), 0);
        elsewhere.createContext("/photos/beach.txt", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 7);
            exchange.getResponseBody().write("a beach".getBytes(UTF_8));
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    private String address(String host) {
        return "http://" + host + ":" + elsewhere.getAddress().getPort() + "/photos/beach.txt";
    }

    private Answer upload(Caller by, String text, boolean isFileFirst) {
        var form = new Form();
        if (isFileFirst) {
            form.field("file", text);
        }
        form.field("folder", world.root()).field("useUniqueFileName", "false");
        return (isFileFirst ? form : form.field("file", text)).send(by);
    }

    @Test
    void takesTheNameAndTheBytesFromThere() {
        for (var isFileFirst : new boolean[] {true, false}) {
            var uploaded =
                    upload(world.admin(), address("127.0.0.7"), isFileFirst).expect(200);
            assertThat(uploaded.text("filePath")).isEqualTo(world.path("/beach.txt"));
            assertThat(world.admin().get("/media" + world.path("/beach.txt")).body())
                    .isEqualTo("a beach");
        }
        var named = Form.to(world.root(), "other.txt")
                .field("file", address("127.0.0.7"))
                .send(world.admin());
        assertThat(named.expect(200).text("name")).isEqualTo("other.txt");
    }

    @Test
    void asksNoServerInside() {
        for (var host : new String[] {"127.0.0.1", "localhost", "10.0.0.1", "[::1]"}) {
            upload(world.admin(), address(host), true).expect(400, "url-not-allowed");
        }
        upload(world.admin(), "http://169.254.169.254/latest/meta-data", true).expect(400, "url-not-allowed");
        upload(world.admin(), "https://", true).expect(400, "invalid-url");
        upload(world.admin(), address("127.0.0.7").replace("photos", "missing"), true)
                .expect(400, "url-failed");
    }

    @Test
    void fetchesNothingForWhoMayNotPutItThere() {
        world.folder("");
        var ann = world.restricted("ann");
        upload(ann, address("127.0.0.7"), true).expect(404, "not-found");
        upload(ann, address("127.0.0.7"), false).expect(404, "not-found");
        assertThat(asked).hasValue(0);
    }

    @Test
    void base64AndDataAddressesAreFilesAsWell() {
        var base64 = Base64.getEncoder().encodeToString("in base64".getBytes(UTF_8));
        for (var text : new String[] {base64, "data:text/plain;base64," + base64}) {
            Form.to(world.root(), "b.txt")
                    .field("file", text)
                    .send(world.admin())
                    .expect(200);
            assertThat(world.admin().get("/media" + world.path("/b.txt")).body())
                    .isEqualTo("in base64");
        }
    }
}
