package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.Ids;
import io.vitrine.library.metadata.FieldType;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three files and three folders that differ in every field; some have no value in it. */
final class ComparedThings {
    /** @param values by {@link FieldName#word} */
    record Thing(String id, String name, Map<String, Object> values) {
        @Nullable
        Object value(FieldName field) {
            return values.get(field.word());
        }

        Thing with(FieldName field, Object value) {
            values.put(field.word(), value);
            return this;
        }
    }

    private static final long NOON = Instant.parse("2020-05-05T12:00:00Z").toEpochMilli();
    private static final long DAY = 24 * 3600 * 1000L;

    private final World world;
    private final List<Thing> things = new ArrayList<>();
    private final Map<FieldName.Custom, FieldType> custom = new LinkedHashMap<>();

    ComparedThings(World world) {
        this.world = world;
        for (var type : FieldType.values()) {
            custom.put(new FieldName.Custom(world.unique(type.toString())), type);
        }
    }

    List<Thing> all() {
        return things;
    }

    Map<FieldName.Custom, FieldType> custom() {
        return custom;
    }

    void make() {
        custom.forEach((field, type) -> {
            var schema = type.isSelect()
                    ? Map.of("type", type, "selectOptions", List.of("one", "two", 3))
                    : Map.<String, Object>of("type", type);
            world.admin()
                    .post("/v1/customMetadataFields", Map.of("name", field.name(), "label", "x", "schema", schema))
                    .expect(201);
        });
        var deep = folder("/ops/deep", "/ops");
        var dress = file("/ops", "Red_Dress.txt", "abc");
        var shoe = file("/ops/deep", "red-shoe.txt", "shoes are here");
        file("/ops/deep", "blue_dress.csv", "a,b\n1,2\n");
        folder("/ops", "");
        folder("/ops/other", "/ops");
        describe(dress, List.of("Warm", "Summer time"), "Acme Ltd", 7.5, "2026-02-03", true, List.of("one", 3));
        describe(shoe, List.of("cold"), "acme", -1, "2026-02-04", false, List.of("two"));
        seen(dress, 100, true, "{\"Make\":\"Canon\",\"ISO\":400,\"Keywords\":[\"beach\",\"sun\"],\"Flash\":true}");
        seen(shoe, 250, false, "{\"Make\":\"Nikon\",\"ISO\":1000,\"Keywords\":[\"shoe\"],\"Flash\":false}");
        dress.with(embedded("Make"), "Canon").with(embedded("ISO"), 400).with(embedded("Flash"), true);
        dress.with(embedded("Keywords"), List.of("beach", "sun"));
        shoe.with(embedded("Make"), "Nikon").with(embedded("ISO"), 1000).with(embedded("Flash"), false);
        shoe.with(embedded("Keywords"), List.of("shoe"));
        dated();
        world.collection("ops", dress.id(), deep.id());
        var shown = List.of(world.unique("ops"));
        things.stream()
                .filter(thing -> thing == dress || thing == deep || path(thing).endsWith("/deep"))
                .forEach(thing ->
                        thing.with(FieldName.Plain.COLLECTION, shown).with(FieldName.Plain.IN_ANY_COLLECTION, true));
    }

    private static String path(Thing thing) {
        return String.valueOf(thing.value(FieldName.Plain.PATH));
    }

    private static FieldName embedded(String name) {
        return new FieldName.Embedded(name);
    }

    private Thing folder(String path, String in) {
        return thing(world.folder(path), path.substring(path.lastIndexOf('/') + 1), in)
                .with(FieldName.Plain.TYPE, "folder");
    }

    private Thing file(String folder, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var id = world.admin()
                .upload(world.path(folder), name, bytes)
                .expect(200)
                .text("fileId");
        return thing(id, name, folder)
                .with(FieldName.Plain.TYPE, "file")
                .with(FieldName.Plain.SIZE, bytes.length)
                .with(FieldName.Plain.FORMAT, name.substring(name.lastIndexOf('.') + 1))
                .with(FieldName.Plain.PRIVATE, false)
                .with(FieldName.Plain.PUBLISHED, true)
                .with(FieldName.Plain.SHA256, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException none) {
            throw new AssertionError(none);
        }
    }

    /** Each thing was created one day after the previous one, and changed two days after that one was. */
    private Thing thing(String id, String name, String in) {
        var made = NOON + things.size() * DAY;
        var changed = NOON + 2 * things.size() * DAY;
        var thing = new Thing(id, name, new HashMap<>());
        things.add(thing);
        return thing.with(FieldName.Plain.NAME, name)
                .with(FieldName.Plain.ID, id)
                .with(FieldName.Plain.PATH, world.root() + in)
                .with(FieldName.Plain.CREATED_AT, made)
                .with(FieldName.Plain.UPDATED_AT, changed)
                .with(FieldName.Plain.IN_ANY_COLLECTION, false);
    }

    private void describe(
            Thing thing, List<String> tags, String text, double number, String day, boolean truth, List<Object> kinds) {
        var values = new HashMap<String, Object>();
        custom.forEach((field, type) -> {
            values.put(
                    field.name(),
                    switch (type) {
                        case TEXT, TEXTAREA -> text;
                        case NUMBER -> number;
                        case DATE -> day;
                        case BOOLEAN -> truth;
                        case SINGLE_SELECT -> kinds.getFirst();
                        case MULTI_SELECT -> kinds;
                    });
            var given = values.get(field.name());
            thing.with(
                    field,
                    type == FieldType.DATE ? Instant.parse(day + "T00:00:00Z").toEpochMilli() : given);
            if (type.isText()) {
                thing.with(field, text.toLowerCase(java.util.Locale.ROOT));
            }
        });
        var change = Map.of(
                "ids", List.of(thing.id()), "addTags", tags, "customMetadata", values, "description", "of " + text);
        world.admin().post("/v1/assets/edit", change).expect(200);
        thing.with(FieldName.Plain.TAGS, tags).with(FieldName.Plain.DESCRIPTION, text);
    }

    private void seen(Thing thing, int size, boolean hasAlpha, String embedded) {
        TestServer.db()
                .change(sql -> sql.update(FILE_VERSION)
                        .set(FILE_VERSION.WIDTH, size)
                        .set(FILE_VERSION.HEIGHT, 2 * size)
                        .set(FILE_VERSION.HAS_ALPHA, hasAlpha)
                        .set(FILE_VERSION.EMBEDDED_METADATA, embedded)
                        .set(FILE_VERSION.IS_PUBLISHED, hasAlpha)
                        .where(FILE_VERSION.NODE_ID.eq(Ids.read(thing.id())))
                        .execute());
        TestServer.db()
                .change(sql -> sql.update(NODE)
                        .set(NODE.IS_PRIVATE, hasAlpha)
                        .set(NODE.IS_PUBLISHED, hasAlpha)
                        .where(NODE.ID.eq(Ids.read(thing.id())))
                        .execute());
        thing.with(FieldName.Plain.WIDTH, size)
                .with(FieldName.Plain.HEIGHT, 2 * size)
                .with(FieldName.Plain.TRANSPARENCY, hasAlpha)
                .with(FieldName.Plain.PRIVATE, hasAlpha)
                .with(FieldName.Plain.PUBLISHED, hasAlpha);
    }

    /** Sets the owners and times of the things; the last two have no owner. */
    private void dated() {
        var ann = world.person("ann", "fullAccess");
        for (var thing : things) {
            var isOwned = things.indexOf(thing) < things.size() - 2;
            TestServer.db()
                    .change(sql -> sql.update(NODE)
                            .set(NODE.OWNER_ID, isOwned ? Ids.read(ann.id()) : null)
                            .set(NODE.CREATED_AT, (Long) thing.value(FieldName.Plain.CREATED_AT))
                            .set(NODE.UPDATED_AT, (Long) thing.value(FieldName.Plain.UPDATED_AT))
                            .where(NODE.ID.eq(Ids.read(thing.id())))
                            .execute());
            if (isOwned) {
                thing.with(FieldName.Plain.OWNER, ann.email()).with(FieldName.Plain.CREATED_BY, ann.email());
            }
        }
    }

    /** The values to compare the field with. */
    List<Object> probes(FieldName field) {
        return switch (field) {
            case FieldName.Plain plain -> probes(plain);
            case FieldName.Custom name -> probes(custom.get(name));
            case FieldName.Embedded(var name) ->
                switch (name) {
                    case "ISO" -> List.of(400, 500, 1000, 1, 100000);
                    case "Flash" -> List.of(true, false);
                    default -> List.of("Canon", "Nik", "nikon", "beach", "shoe", "B", "Z");
                };
        };
    }

    private static List<Object> probes(FieldType type) {
        return switch (type) {
            case TEXT, TEXTAREA -> List.of("acme ltd", "acme", "lt", "none");
            case NUMBER -> List.of(7.5, -1, 0, -2.5, 8);
            case DATE -> List.of(day("2026-02-03"), day("2026-02-04"), day("2020-01-01"));
            case BOOLEAN -> List.of(true, false);
            case SINGLE_SELECT, MULTI_SELECT -> List.of("one", "two", 3);
        };
    }

    private List<Object> probes(FieldName.Plain field) {
        return switch (field) {
            case NAME -> List.of("Red_Dress.txt", "red", "Red", "dress", "dress re", "none");
            case TAGS -> List.of("Warm", "warm", "sum", "time summer", "none");
            case TYPE -> List.of("file", "folder");
            case ID -> things.stream().<Object>map(Thing::id).toList();
            case CREATED_AT, UPDATED_AT ->
                List.of(
                        day("2020-05-07"),
                        day("2020-05-08"),
                        new NaiveComparison.Span("2020-05-07T12:00:00Z", NOON + 2 * DAY, NOON + 2 * DAY + 1));
            case WIDTH, HEIGHT -> List.of(100, 200, 250, 99.5, 500.5);
            case SIZE -> List.of(3, 8, 3.5, 20);
            case FORMAT -> List.of("txt", "csv", "png");
            case PRIVATE, PUBLISHED, TRANSPARENCY, IN_ANY_COLLECTION -> List.of(true, false);
            case CREATED_BY, OWNER -> List.of(things.getFirst().values().get("owner"), "nobody@example.com");
            case PATH -> List.of(world.path("/ops"), world.path("/ops/deep"), world.path("/op"));
            case DESCRIPTION -> List.of();
            case COLLECTION -> List.of(world.unique("ops"), "none");
            case SHA256 ->
                things.stream()
                        .map(thing -> thing.value(FieldName.Plain.SHA256))
                        .filter(sum -> sum != null)
                        .toList();
        };
    }

    private static NaiveComparison.Span day(String text) {
        var start = Instant.parse(text + "T00:00:00Z").toEpochMilli();
        return new NaiveComparison.Span(text, start, start + DAY);
    }
}
