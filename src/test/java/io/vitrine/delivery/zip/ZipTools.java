package io.vitrine.delivery.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs archive programs by others. */
final class ZipTools {
    private static final String PYTHON =
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); bad = z.testzip() if sys.argv[2] == 'all' else None;"
                    + " assert bad is None, bad; print(len(z.infolist()))";

    private ZipTools() {}

    /** Asserts that unzip reads every byte and finds the checksums right. Without entries, unzip exits with 1. */
    static void unzip(Path archive, int entries) {
        var told = run(entries == 0 ? 1 : 0, "unzip", "-tqq", archive.toString());
        assertThat(told.replace("warning", "")).doesNotContainIgnoringCase("error");
    }

    static void sevenZip(String how, Path archive) {
        assertThat(run(0, "7z", how, archive.toString())).doesNotContain("WARNING", "ERROR");
    }

    static void bsdtar(Path archive, int entries) {
        assertThat(run(0, "bsdtar", "-tf", archive.toString()).lines()).hasSize(entries);
    }

    static void python(String how, Path archive, int entries) {
        assertThat(run(0, "python3", "-c", PYTHON, archive.toString(), how).strip())
                .isEqualTo(String.valueOf(entries));
    }

    /** The description of every field, by {@code zipdetails}. */
    static String details(Path archive) {
        var told = run(0, "zipdetails", archive.toString());
        assertThat(told).doesNotContain("WARNING", "ERROR", "Unexpected");
        return told;
    }

    static String run(int status, String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s said %s", Arrays.toString(command), told)
                    .isEqualTo(status);
            return told;
        } catch (IOException missing) {
            throw new AssertionError(
                    command[0]
                            + " is missing: install it (Debian: apt-get install unzip 7zip libarchive-tools perl python3)",
                    missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
