package io.vitrine.delivery.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Requests downloads and reads their archives. */
final class Zips {
    private Zips() {}

    static Answer ask(Caller by, List<String> assets, List<String> collections) {
        return ask(by, Map.of("assetIds", assets, "collectionIds", collections));
    }

    static Answer ask(Caller by, Map<String, ?> body) {
        return by.post("/v1/downloads", body).expect(201);
    }

    static String link(Answer made) {
        return "/v1/downloads/" + made.text("id") + "/zip";
    }

    static Answer fetch(Caller by, Answer made) {
        return by.get(link(made));
    }

    /** The path and content of each entry, in the order of the archive. */
    static List<Map.Entry<String, String>> entries(Answer archive) throws IOException {
        var entries = new ArrayList<Map.Entry<String, String>>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(archive.expect(200).bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(Map.entry(entry.getName(), new String(zip.readAllBytes(), UTF_8)));
            }
        }
        return entries;
    }

    static List<String> names(Answer archive) throws IOException {
        return entries(archive).stream().map(Map.Entry::getKey).toList();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(World.bytes(text)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
