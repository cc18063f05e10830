package io.vitrine.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.console.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another server that speaks ImageKit's API: ImageKit itself, or a server like this one. Safe for many threads. */
public final class ImageKitServer {
    private static final int PAGE = 1000;
    private static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final String key;
    private final String authorization;
    private final Duration pause;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param base the start of its API's URLs: {@code https://api.imagekit.io}
     * @param key its private key
     * @param pause how long to wait before a failed request is first sent again; doubled each time
     */
    public ImageKitServer(URI base, String key, Duration pause) {
        this.base = base;
        this.key = key;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        this.pause = pause;
    }

    /** The server's custom metadata fields. Errors: WrongUse, if it refuses the key or does not speak ImageKit's API. */
    JsonNode fields() throws IOException {
        try {
            var fields = json("/v1/customMetadataFields");
            if (!fields.isArray()) {
                throw new WrongUse(base + " does not answer as ImageKit's API does");
            }
            return fields;
        } catch (Refused refused) {
            throw new WrongUse(base + " refuses the key or the request: " + refused.getMessage());
        }
    }

    /** Passes on each file and folder that is directly in a folder. */
    void each(String folder, Consumer<JsonNode> consumer) throws IOException {
        for (var skip = 0; ; skip += PAGE) {
            var page = json("/v1/files?type=all&sort=ASC_CREATED&limit=" + PAGE + "&skip=" + skip + "&path="
                    + URLEncoder.encode(folder, UTF_8));
            page.forEach(consumer);
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    /** The bytes of a file as they were uploaded; the stream checks that they have the size that the server reported. */
    InputStream open(ImageKitFile file) throws IOException {
        var address = URI.create(file.url());
        var isOwn = origin(address).equals(origin(base));
        var request =
                HttpRequest.newBuilder(isOwn ? address : file.original(key)).timeout(PATIENCE);
        if (isOwn) {
            // The key must not go to any other server.
            request.header("Authorization", authorization);
        }
        return new SizedStream(send(request.build(), BodyHandlers.ofInputStream()), file.size());
    }

    private JsonNode json(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        try {
            return JSON.readTree(send(request, BodyHandlers.ofByteArray()));
        } catch (JacksonException unreadable) {
            throw new IOException(base + path + " was not answered in JSON");
        }
    }

    private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        var wait = pause;
        for (var tries = 1; ; tries++) {
            try {
                var answer = http.send(request, body);
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                if (!isPassing(answer.statusCode()) || tries == TRIES) {
                    throw new Refused(request.uri().getPath() + " was answered " + answer.statusCode());
                }
                sleep(answer.headers()
                        .firstValue("Retry-After")
                        .map(ImageKitServer::seconds)
                        .orElse(wait));
            } catch (Refused refused) {
                throw refused;
            } catch (IOException broken) {
                if (tries == TRIES) {
                    throw broken;
                }
                sleep(wait);
            } catch (InterruptedException stopped) {
                throw stopped();
            }
            wait = wait.multipliedBy(2);
        }
    }

    /** A response that will not change if the request is sent again. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || (status >= 500 && status != 501);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(text.matches("\\d{1,3}") ? Long.parseLong(text) : 1);
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private static IOException stopped() {
        Thread.currentThread().interrupt();
        return new IOException("stopped");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
