package io.vitrine.library.fetch;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Fetches files from the addresses that {@link Addresses} allows, and from nowhere else. Created on first use, since it loads
 * an HTTP library of its own.
 */
@Component
@Lazy
public class Fetcher implements AutoCloseable {
    static final int MOST_REDIRECTS = 5;
    static final int MOST_CHARACTERS = 2048;

    private static final Timeout CONNECTING = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(20);
    /** Limits the headers of an answer, which are held in memory and would otherwise be unbounded. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .build();

    private static final int LAST_PORT = 65_535;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final Duration time;

    @Autowired
    public Fetcher(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names looks up names; its answers are checked */
    Fetcher(FetchSettings settings, DnsResolver names) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(names, new Addresses(settings.networks())))
                .setTlsSocketStrategy(tls())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(SILENCE).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(SILENCE)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENCE)
                        .setConnectionRequestTimeout(CONNECTING)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Vitrine")
                .build();
        this.time = settings.time();
    }

    /** Reads the trusted certificates when they are first needed, since there are many. */
    private static TlsSocketStrategy tls() {
        var strategy = SingletonSupplier.of(DefaultClientTlsStrategy::createDefault);
        return (socket, target, port, attachment, context) ->
                strategy.obtain().upgrade(socket, target, port, attachment, context);
    }

    /**
     * Fetches a file; the caller must close it.
     *
     * <p>Errors: invalid-url, if the address is not one of a file on the web; url-not-allowed, if its host is unknown or not
     * public, without telling which; url-failed, if the file cannot be fetched.
     */
    public Fetched fetch(String address) {
        var end = System.nanoTime() + time.toNanos();
        var uri = uri(address);
        for (var left = MOST_REDIRECTS; ; left--) {
            var asked = get(uri, end);
            var next = next(uri, asked);
            if (next == null) {
                return Fetched.of(uri, asked, end);
            }
            asked.close();
            if (System.nanoTime() > end) {
                throw FetchFault.TOOK_TOO_LONG.problem();
            }
            if (left == 0) {
                throw FetchFault.LEADS_ROUND.problem();
            }
            uri = next;
        }
    }

    private Asked get(URI uri, long end) {
        try {
            return Asked.of(client, uri, end);
        } catch (UnknownHostException unknown) {
            throw Problem.invalidField("url-not-allowed", "file", FetchFault.HOST);
        } catch (IOException failure) {
            throw (System.nanoTime() > end ? FetchFault.TOOK_TOO_LONG : FetchFault.NO_ANSWER).problem();
        }
    }

    private static @Nullable URI next(URI uri, Asked asked) {
        var answer = asked.answer();
        var location = answer.getFirstHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(answer.getCode()) && location != null) {
            try {
                return uri(uri.resolve(location.getValue()).toString());
            } catch (IllegalArgumentException | Problem unreadable) {
                asked.close();
                throw FetchFault.LEADS_NOWHERE.problem();
            }
        }
        if (answer.getCode() != 200) {
            asked.close();
            throw FetchFault.answered(answer.getCode());
        }
        return null;
    }

    private static URI uri(String address) {
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (address.length() <= MOST_CHARACTERS
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getPort() <= LAST_PORT
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return Problem.invalidField("invalid-url", "file", FetchFault.ADDRESS, MOST_CHARACTERS);
    }

    /** The problem for a connection that broke off. */
    public static Problem brokeOff() {
        return FetchFault.BROKE_OFF.problem();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
