package io.vitrine.delivery.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the most memory that one worker of this process takes until it is asked; 0 if the system does not tell. */
final class WorkerMemory {
    private final AtomicLong most = new AtomicLong();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Thread watch = Thread.ofPlatform().daemon().start(this::watch);

    private void watch() {
        while (!isOver.get()) {
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/java"))
                    .forEach(process -> most.accumulateAndGet(resident(process.pid()), Math::max));
        }
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    long bytes() throws InterruptedException {
        isOver.set(true);
        watch.join();
        return most.get();
    }
}
