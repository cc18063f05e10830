package io.vitrine.library.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from one server that is allowed, at 127.0.0.7, and one that is not, at 127.0.0.1. */
class FetcherTest {
    private static final String OPEN = "127.0.0.7";
    private static final String INNER = "127.0.0.1";

    private final Map<String, String[]> names = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final DnsResolver resolver = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = names.get(host);
            if (found == null) {
                return InetAddress.getAllByName(host);
            }
            var addresses = new InetAddress[found.length];
            for (var at = 0; at < found.length; at++) {
                addresses[at] = InetAddress.getByName(found[at]);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    private HttpServer open;
    private HttpServer inner;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        inner = HttpServer.create(new InetSocketAddress(INNER, 0), 0);
        inner.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer(exchange, 200, "secret");
        });
        inner.start();
        open = HttpServer.create(new InetSocketAddress(OPEN, 0), 0);
        open.createContext("/files/beach.jpg", exchange -> answer(exchange, 200, "a beach"));
        open.createContext("/missing", exchange -> answer(exchange, 404, "no"));
        open.createContext("/closed", exchange -> answer(exchange, 403, "no"));
        open.createContext("/broken", exchange -> answer(exchange, 500, "no"));
        open.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        open.createContext("/moved", exchange -> redirect(exchange, "/files/beach.jpg"));
        open.createContext(
                "/to", exchange -> redirect(exchange, exchange.getRequestURI().getQuery()));
        open.start();
        names.put("files.test", new String[] {OPEN});
        names.put("inner.test", new String[] {INNER});
        names.put("mixed.test", new String[] {OPEN, INNER});
        fetcher = new Fetcher(new FetchSettings(OPEN + "/32", Duration.ofSeconds(20)), resolver);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        open.stop(0);
        inner.stop(0);
        assertThat(asked).as("requests to the inner server").hasValue(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.sendResponseHeaders(status, text.length());
        exchange.getResponseBody().write(text.getBytes(UTF_8));
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String open(String path) {
        return "http://files.test:" + open.getAddress().getPort() + path;
    }

    private String inner(String host) {
        return "http://" + host + ":" + inner.getAddress().getPort() + "/files/beach.jpg";
    }

    private String fetch(String address) throws IOException {
        try (var fetched = fetcher.fetch(address)) {
            return fetched.name() + ": " + new String(fetched.content().readAllBytes(), UTF_8);
        }
    }

    private void refused(String address, String code) {
        assertThatThrownBy(() -> fetch(address))
                .as(address)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Expects a failure that also tells its reason. */
    private void refused(String address, String code, String fault) {
        assertThatThrownBy(() -> fetch(address)).as(address).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.fields()).extracting(Problem.Field::code).containsExactly(fault);
        });
    }

    @Test
    void getsAFileAndFollowsWhereItMoved() throws IOException {
        assertThat(fetch(open("/files/beach.jpg"))).isEqualTo("beach.jpg: a beach");
        assertThat(fetch(open("/moved"))).isEqualTo("beach.jpg: a beach");
        refused(open("/missing"), "url-failed", "no-file-there");
        refused(open("/closed"), "url-failed", "file-closed");
        refused(open("/broken"), "url-failed", "other-answer");
        refused(open("/loop"), "url-failed", "leads-round");
        refused("http://files.test:1/closed", "url-failed", "no-answer");
    }

    @Test
    void asksNoMachineInside() {
        refused(inner("inner.test"), "url-not-allowed");
        refused(inner("mixed.test"), "url-not-allowed");
        refused(inner("localhost"), "url-not-allowed");
        refused(inner("127.0.0.1"), "url-not-allowed");
        refused(inner("127.1"), "invalid-url");
        refused(inner("2130706433"), "url-not-allowed");
        refused(inner("0.0.0.0"), "url-not-allowed");
        refused(inner("[::1]"), "url-not-allowed");
        refused(inner("[::ffff:127.0.0.1]"), "url-not-allowed");
        refused("http://169.254.169.254/latest/meta-data/", "url-not-allowed");
        refused("http://no-such-name.invalid/", "url-not-allowed");
    }

    @Test
    void followsNoRedirectInside() {
        refused(open("/to?" + inner("inner.test")), "url-not-allowed");
        refused(open("/to?" + inner("127.0.0.1")), "url-not-allowed");
        refused(open("/to?//127.0.0.1:" + inner.getAddress().getPort() + "/x"), "url-not-allowed");
        refused(open("/to?file:///etc/passwd"), "url-failed", "leads-nowhere");
        refused(open("/to?http://user:word@files.test/"), "url-failed");
    }

    /** The connection goes to the address that was checked, even if the name resolves to another one a moment later. */
    @Test
    void aNameThatChangesIsNoWayIn() throws IOException {
        var times = new AtomicInteger();
        DnsResolver changing = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(times.getAndIncrement() == 0 ? OPEN : INNER)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (var rebound = new Fetcher(new FetchSettings(OPEN + "/32", Duration.ofSeconds(20)), changing)) {
            try (var fetched = rebound.fetch(open("/files/beach.jpg"))) {
                assertThat(fetched.content().readAllBytes()).hasSize("a beach".length());
            }
            assertThat(times).as("look-ups of one connection").hasValue(1);
            assertThatThrownBy(() -> rebound.fetch(inner("files.test"))).isInstanceOf(Problem.class);
        }
    }

    /** A file, headers or a redirect that never ends is given up after the time that fetching may take. */
    @ParameterizedTest
    @MethodSource("endless")
    void whatNeverEndsIsGivenUp(String start, String more) throws Exception {
        try (var server = new EndlessServer(OPEN, "HTTP/1.1 " + start, more);
                var hasty = new Fetcher(new FetchSettings(OPEN + "/32", Duration.ofSeconds(1)), resolver)) {
            var address = "http://files.test:" + server.port() + "/x";
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> read(hasty, address))
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.code()).isEqualTo("url-failed")));
        }
    }

    static List<Arguments> endless() {
        var many = "x".repeat(65_536);
        var length = "Content-Length: 9000000000000\r\n\r\n";
        return List.of(
                argumentSet("a file of many bytes", "200 OK\r\n" + length, many),
                argumentSet("a page of many bytes", "404 Not Found\r\n" + length, many),
                argumentSet("a way of many bytes", "302 Found\r\nLocation: http://files.test:1/\r\n" + length, many),
                argumentSet("one header without an end", "200 OK\r\nX: ", many),
                argumentSet("headers without an end", "200 OK\r\n", "X: y\r\n".repeat(1000)),
                argumentSet("a file that stops coming", "200 OK\r\n" + length + "x", ""),
                argumentSet("headers that stop coming", "200 OK\r\nX", ""));
    }

    private static void read(Fetcher fetcher, String address) throws IOException {
        try (var fetched = fetcher.fetch(address)) {
            fetched.content().transferTo(OutputStream.nullOutputStream());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://files.test:65536/x",
                "ftp://files.test/x",
                "gopher://files.test/",
                "jar:http://files.test/x!/y",
                "http:///x",
                "http://user:word@files.test/x",
                "http://files.test/ x",
                "//files.test/x"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        refused(address, "invalid-url");
    }
}
