package io.vitrine.delivery.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory processes take, if the system reports it in {@code /proc}. */
final class ProcessMemory {
    private static final String RESIDENT = "VmRSS:";

    private ProcessMemory() {}

    /**
     * The memory of a process in bytes; 0 if it is not known.
     *
     * @param withChildren whether to include the processes that it has started
     */
    static long of(Process process, boolean withChildren) {
        var own = of(process.pid());
        return withChildren
                ? own
                        + process.descendants()
                                .mapToLong(child -> of(child.pid()))
                                .sum()
                : own;
    }

    private static long of(long pid) {
        try {
            var status = Files.readString(Path.of("/proc/" + pid + "/status"));
            var from = status.indexOf(RESIDENT) + RESIDENT.length();
            return 1024
                    * Long.parseLong(
                            status.substring(from, status.indexOf("kB", from)).strip());
        } catch (IOException | RuntimeException unknown) {
            return 0;
        }
    }
}
