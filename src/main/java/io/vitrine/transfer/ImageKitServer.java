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

/** Another server that speaks ImageKit's API: that service itself, or one like this. Safe for many threads. */
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
     * @param base of its API: {@code https://api.imagekit.io}
     * @param key its private key
     * @param pause before a refused request is sent again for the first time; then twice as long each time
     */
    public ImageKitServer(URI base, String key, Duration pause) {
        this.base = base;
        this.key = key;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        this.pause = pause;
    }

    /** The custom metadata fields that it has. Errors: WrongUse, where it refuses the key or is no such server. */
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

    /** Hands on each file and folder that is in a folder itself. */
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

    /** The bytes of a file as they were uploaded, which the stream holds to the size that the server told. */
    InputStream open(ImageKitFile file) throws IOException {
        var address = URI.create(file.url());
        var isOwn = origin(address).equals(origin(base));
        var request =
                HttpRequest.newBuilder(isOwn ? address : file.original(key)).timeout(PATIENCE);
        if (isOwn) {
            // Nobody else is to have the key.
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

    /** An answer that will stay the same. */
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
