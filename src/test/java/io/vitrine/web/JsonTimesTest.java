package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T03:04:05Z, 2026-11-25T03:04:05.000Z",
        "2026-01-02T13:14:15.006Z, 2026-01-02T13:14:15.006Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.9Z, 1969-12-31T23:59:59.900Z",
        "0007-08-09T00:00:00Z, 0007-08-09T00:00:00.000Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
    })
    void areInUtcWithThreePlaces(Instant time, String text) {
        assertThat(new JsonConfiguration().json().writeValueAsString(time)).isEqualTo('"' + text + '"');
    }
}
