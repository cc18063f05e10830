package io.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String REPORT = """
            Running 2s test @ http://127.0.0.1:8080
              1 threads and 16 connections
              3204 requests in 2.01s, 12.30MB read
            %sRequests/sec:   1594.03
            Transfer/sec:      6.12MB
            """;

    @Test
    void readsTheRates() throws IOException {
        assertThat(Wrk.report(REPORT.formatted(""))).isEqualTo(new Load.Report(1594.03, 6.12 * (1 << 20) / 1e6));
    }

    @Test
    void refusesARunInWhichRequestsFailed() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Wrk.report(REPORT.formatted("  Non-2xx or 3xx responses: 17\n")))
                .withMessageContaining("17");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Wrk.report(REPORT.formatted("  Socket errors: connect 0, read 3\n")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Wrk.report("unable to connect"));
    }

    @Test
    void aRatioIsMetOnItsSideOfWhatIsWanted() {
        assertThat(Figure.atLeast(0.6, "uploads", 61, "/s", "plain", 100).met()).isTrue();
        assertThat(Figure.atLeast(0.6, "uploads", 59, "/s", "plain", 100).met()).isFalse();
        assertThat(Figure.atMost(1, "call", 999, "ms", "wanted", 1_000).row())
                .isEqualTo("| call | 999 ms | wanted: 1,000 | 1.00 | <= 1.0 | yes |");
    }
}
