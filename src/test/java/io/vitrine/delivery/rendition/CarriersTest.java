package io.vitrine.delivery.rendition;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests run on as many carrier threads as there are cores; a virtual thread that waits in a native call occupies one. */
class CarriersTest {
    @TempDir
    private Path folder;

    private final World world = new World();
    private int dumps;

    @Test
    void nothingHoldsACarrierWhileTheServerRests() {
        var url = world.admin()
                .upload(world.root(), "a.png", TestPictures.png(40, 30))
                .expect(200)
                .text("url");
        Caller.nobody().get(url.substring(url.indexOf("/media")) + "?tr=w-20").expect(200);

        Eventually.holds("all carriers are free", () -> inTheSystem().isEmpty());
    }

    /** The stacks of virtual threads that are in native code. */
    private List<String> inTheSystem() {
        var dump = folder.resolve("threads-" + dumps++ + ".txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Arrays.stream(Files.readString(dump).split("\n\\s*\n"))
                    .filter(thread -> thread.lines().findFirst().orElse("").contains(" virtual "))
                    .filter(thread ->
                            thread.lines().skip(1).findFirst().orElse("").contains("Native Method"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
