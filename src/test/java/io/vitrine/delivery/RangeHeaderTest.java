package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vitrine.base.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "bytes=90-1000, 90, 99",
        "BYTES = 5-7, 5, 7",
        "'bytes=5-7,8-9', 5, 9",
        "'bytes=8-9 , 5-8', 5, 9",
        "'bytes=5-7,200-300', 5, 7",
        "bytes=5-99999999999999999999999999, 5, 99",
        "bytes=000000000000000000000000005-7, 5, 7"
    })
    void oneStretch(String header, long first, long last) {
        assertThat(RangeHeader.parse(header, 100)).hasValue(List.of(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=7-5",
                "bytes=a-b",
                "bytes=1-2-3",
                "bytes=1-2,",
                "lines=1-2",
                "bytes=1-2;3-4",
                "bytes=+1-2",
                "bytes=0x1-2",
                "bytes=1 -2",
                "bytes=1-2,7-5",
                "bytes=\u0661-\u0662"
            })
    void whatIsNoRangeIsIgnored(String header) {
        assertThat(RangeHeader.parse(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=200-,-0", "bytes=99999999999999999999-"})
    void whatLiesOutsideIsRefused(String header) {
        assertRefused(header, 100);
    }

    @Test
    void ofNothingThereIsNoRange() {
        assertRefused("bytes=0-", 0);
        assertRefused("bytes=-1", 0);
    }

    @Test
    void tooManyPiecesAreRefused() {
        assertThat(RangeHeader.parse("bytes=" + "0-1,".repeat(63) + "0-1", 100)).isPresent();
        assertRefused("bytes=" + "0-1,".repeat(64) + "0-1", 100);
    }

    @Test
    void randomRangesAreExactlyTheBytesAskedFor() {
        for (var seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var size = random.nextInt(30);
            var ranges = RandomRanges.of(random, size);
            if (ranges.wanted().isEmpty()) {
                assertRefused(ranges.header(), size);
            } else {
                assertThat(RangeHeader.parse(ranges.header(), size))
                        .as(ranges.header())
                        .hasValue(ranges.runs());
            }
        }
    }

    private static void assertRefused(String header, long size) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RangeHeader.parse(header, size))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.RANGE));
    }
}
