package io.vitrine.operations;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the heap if Java uses the parallel collector; other collectors give memory back by themselves, or never. */
@Configuration(proxyBeanMethods = false)
class HeapConfiguration {
    private static final String LONG_LIVED = "PS Old Gen";
    private static final MemoryUsage NOTHING = new MemoryUsage(0, 0, 0, 0);

    @Bean
    GrownHeap grownHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(LONG_LIVED))
                .findFirst()
                .map(HeapConfiguration::lookedAfter)
                .orElseGet(() -> new GrownHeap(() -> NOTHING, System::gc));
    }

    private static GrownHeap lookedAfter(MemoryPoolMXBean pool) {
        return new GrownHeap(pool::getUsage, System::gc).started();
    }
}
