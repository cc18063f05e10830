package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import io.vitrine.testing.TestServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader's access is checked again while an answer is being sent. */
class WatchedOutletTest {
    private final List<Integer> sent = new ArrayList<>();
    private @Nullable Problem found;
    private final WatchedOutlet outlet =
            new WatchedOutlet(bytes -> sent.add(bytes.remaining()), TestServer.clock(), this::look);

    private void look() {
        if (found != null) {
            throw found;
        }
    }

    private void send(int bytes, Duration later) throws IOException {
        try (var ahead = TestServer.clock().later(later)) {
            outlet.write(ByteBuffer.allocate(bytes));
        }
    }

    @Test
    void whatMayNotBeHadAnyMoreBreaksOff() throws IOException {
        found = Problem.notFound();
        send(1, Duration.ZERO);
        assertThatThrownBy(() -> send(2, Duration.ofMinutes(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not-found");
        assertThat(sent).containsExactly(1);
    }

    @Test
    void aDatabaseThatIsAwayBreaksNothingOff() throws IOException {
        found = Problem.busy("The database is away");
        send(1, Duration.ofMinutes(1));
        found = Problem.notFound();
        assertThatThrownBy(() -> send(2, Duration.ofMinutes(2))).isInstanceOf(IOException.class);
        assertThat(sent).containsExactly(1);
    }
}
