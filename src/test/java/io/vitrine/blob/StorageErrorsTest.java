package io.vitrine.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage errors that test machines cannot produce, such as an exceeded quota. */
class StorageErrorsTest {
    @TempDir
    private Path folder;

    private String code(IOException failure) {
        return StorageErrors.problem(failure, folder.resolve("content")).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    void noRoomAndAQuotaThatIsUsedUpAreFull(String reason) {
        assertThat(code(new FileSystemException("content", null, reason))).isEqualTo("storage-full");
        assertThat(code(new IOException(reason))).isEqualTo("storage-full");
    }

    @Test
    void anythingElseIsUnavailable() {
        assertThat(code(new IOException("Input/output error"))).isEqualTo("storage-unavailable");
        assertThat(code(new FileSystemException("content", null, "Read-only file system")))
                .isEqualTo("storage-unavailable");
    }
}
