package io.vitrine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The library sharp in Node, which also makes pictures with libvips: the limit of what is possible. */
final class Sharp {
    private static final String SCRIPT = """
            import sharp from 'sharp';
            const [lanes, width, ...files] = process.argv.slice(2);
            sharp.cache(false);
            sharp.concurrency(1);
            const one = file => sharp(file).resize({ width: Number(width) }).jpeg({ quality: 80 }).toBuffer();
            await one(files[0]);
            let next = 0;
            const lane = async () => { while (next < files.length) await one(files[next++]); };
            const start = process.hrtime.bigint();
            await Promise.all(Array.from({ length: Number(lanes) }, lane));
            console.log(Number(process.hrtime.bigint() - start) / 1e6);
            """;

    private final Path folder;

    /** Fetches sharp with npm into the folder. Errors: IOException if that fails. */
    Sharp(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder.resolve("sharp"));
        run(List.of("npm", "install", "--prefix", this.folder.toString(), "--no-audit", "--no-fund", "sharp"));
        Files.writeString(this.folder.resolve("thumbnails.mjs"), SCRIPT);
    }

    /** The milliseconds for all the files, with this many at the same time, each on one thread. */
    double millis(List<Path> files, int lanes, int width) throws IOException, InterruptedException {
        // Vitrine's picture makers run at low priority as well.
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "10",
                "node",
                folder.resolve("thumbnails.mjs").toString(),
                String.valueOf(lanes),
                String.valueOf(width)));
        files.forEach(file -> command.add(file.toString()));
        return Double.parseDouble(run(command));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("sharp is missing, which pictures are measured against (leave them out with --only): "
                    + told.strip());
        }
        return told.strip();
    }
}
