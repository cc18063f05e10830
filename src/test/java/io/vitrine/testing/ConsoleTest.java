package io.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    @Test
    void whatOthersPrintMeanwhileIsNotAmongIt() {
        var printed = Console.printed(() -> {
            CompletableFuture.runAsync(() -> System.out.println("another server logs a line"))
                    .join();
            System.out.println("said");
        });
        assertThat(printed.lines()).containsExactly("said");
    }
}
