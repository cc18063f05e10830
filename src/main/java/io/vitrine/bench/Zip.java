package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests downloads. */
final class Zip {
    private Zip() {}

    /** The path of an archive of these files and folders. */
    static String of(Caller caller, String... assets) throws IOException, InterruptedException {
        return of(caller, Map.of("assetIds", List.of(assets)));
    }

    static String of(Caller caller, Map<String, ?> request) throws IOException, InterruptedException {
        return "/v1/downloads/"
                + caller.post("/v1/downloads", request).path("id").asString() + "/zip";
    }

    /** The id of a folder. */
    static String folder(Caller caller, String path) throws IOException, InterruptedException {
        return caller.get("/v1/folders?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .path("id")
                .asString();
    }
}
