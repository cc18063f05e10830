package io.vitrine.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** An nginx that the bench runs to send files of a folder with sendfile. */
record Nginx(Process process, URI address, Path root) implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx");
    private static final int TRIES = 100;

    /** @param folder for its own files. Errors: IOException if nginx is not installed or does not start. */
    static Nginx of(Path root, Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log; worker_processes 1;
                events { worker_connections 64; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(folder, port, root));
        allowOthersToRead(root);
        var process = start(settings, folder);
        var nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port), root);
        nginx.waitUntilItListens();
        return nginx;
    }

    /** Lets nginx's workers read the folder, since they run as another user if root starts nginx. */
    private static void allowOthersToRead(Path root) {
        for (var folder = root; folder != null && folder.toFile().canWrite() && folder.getNameCount() > 1; ) {
            folder.toFile().setExecutable(true, false);
            folder = folder.getParent();
        }
    }

    private static Process start(Path settings, Path folder) throws IOException {
        for (var place : PLACES) {
            try {
                return new ProcessBuilder(place, "-c", settings.toString(), "-p", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notThere) {
                // Perhaps it is at the next place.
            }
        }
        throw new IOException("nginx is missing, which originals are measured against: install it"
                + " (Debian: apt-get install nginx-light) or leave them out with --only");
    }

    private void waitUntilItListens() throws IOException, InterruptedException {
        for (var tries = TRIES; tries > 0; tries--) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start");
    }

    /** The processor time that nginx and its workers have used. */
    double processorSeconds() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .mapToLong(each -> each.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e9;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
