package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.App;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

class OfflineTest {
    @TempDir
    Path data;

    @Test
    void nothingOfACommandStaysBehindIt() {
        var seen = new ArrayList<WeakReference<ApplicationContext>>();
        var status = Offline.run(App.class, List.of("--data=" + data), Offline.Ground.ANY, context -> {
            seen.add(new WeakReference<>(context));
            return 7;
        });
        assertThat(status).isEqualTo(7);
        await().until(() -> {
            System.gc();
            return seen.getFirst().refersTo(null);
        });
    }
}
