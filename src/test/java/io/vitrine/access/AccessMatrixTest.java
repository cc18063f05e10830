package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Level;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries each operation in the data file with each way of getting each level: it is done, forbidden or absent. */
@Tag("database")
class AccessMatrixTest {
    /** One line of the data file. */
    record Line(String on, String operation, Level level, String can) {
        static Line of(String line) {
            var fields = line.split(",", -1);
            return new Line(fields[0], fields[1], Level.named(fields[2]), fields[3]);
        }
    }

    private static final List<Line> LINES = lines();

    static Stream<AccessWay> waysToNodes() {
        return AccessWay.ALL.stream();
    }

    static Stream<AccessWay> waysToCollections() {
        return AccessWay.ALL.stream().filter(AccessWay::reachesCollections);
    }

    @ParameterizedTest
    @MethodSource("waysToNodes")
    void files(AccessWay way) {
        var world = new World();
        var outer = world.folder("/outer");
        var folder = world.folder("/outer/inner");
        var given = way.give(world, new AccessWay.Place("/outer/inner/" + world.unique("file"), outer, folder, false));
        check("file", given, new AssetOperations(world, given));
    }

    @ParameterizedTest
    @MethodSource("waysToNodes")
    void folders(AccessWay way) {
        var world = new World();
        var outermost = world.folder("/outer");
        var outer = world.folder("/outer/middle");
        var given =
                way.give(world, new AccessWay.Place("/outer/middle/" + world.unique("folder"), outermost, outer, true));
        check("folder", given, new AssetOperations(world, given));
    }

    @ParameterizedTest
    @MethodSource("waysToCollections")
    void collections(AccessWay way) {
        var world = new World();
        var given = way.giveCollection(world);
        check("collection", given, new CollectionOperations(world, given));
    }

    /** Carries out one operation and says how it went: done, forbidden or absent. */
    interface Operations {
        Outcome carryOut(String operation);

        /** The entries of {@code can} for a visible object. */
        List<String> can();
    }

    enum Outcome {
        DONE,
        FORBIDDEN,
        ABSENT;

        static Outcome ofStatus(int status) {
            return status == 404 ? ABSENT : status == 403 ? FORBIDDEN : status < 300 ? DONE : other(status);
        }

        static Outcome ofResult(String result, String done) {
            return switch (result) {
                case "not-found" -> ABSENT;
                case "not-allowed" -> FORBIDDEN;
                default -> result.equals(done) ? DONE : other(result);
            };
        }

        private static Outcome other(Object unexpected) {
            throw new AssertionError("neither done nor refused: " + unexpected);
        }
    }

    private static void check(String on, AccessWay.Given given, Operations operations) {
        var can = given.level() == Level.NONE ? List.<String>of() : operations.can();
        for (var line : LINES) {
            if (line.on().equals(on)) {
                var told = "%s %s with %s by %s".formatted(line.operation(), on, given.level(), given.way());
                var enough = given.level().includes(line.level());
                assertThat(can.contains(line.can())).as("can, " + told).isEqualTo(enough);
                assertThat(operations.carryOut(line.operation()))
                        .as(told)
                        .isEqualTo(
                                enough
                                        ? Outcome.DONE
                                        : given.level() == Level.NONE ? Outcome.ABSENT : Outcome.FORBIDDEN);
            }
        }
    }

    static Outcome presence(List<String> listed, String id) {
        return listed.contains(id) ? Outcome.DONE : Outcome.ABSENT;
    }

    static Outcome status(Answer answer) {
        return Outcome.ofStatus(answer.status());
    }

    /** The outcome of a bulk call with one collection and one asset. */
    static Outcome pair(Caller by, String path, String collection, String asset, String done) {
        var body = Map.of("collectionIds", List.of(collection), "assetIds", List.of(asset));
        return Outcome.ofResult(by.post(path, body).expect(200).text("results.0.status"), done);
    }

    private static List<Line> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/access-matrix.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
