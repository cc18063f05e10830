package io.vitrine.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one connection may take of the server.
 *
 * @param headerTime how long a connection may be silent before a request, and how long the headers of a request may take
 * @param headerSize how large the headers of a request may be
 * @param bodyIdleTime how long a connection may be silent while the body of a request is read
 * @param downloadIdleTime how long a client may go without reading anything of an answer
 * @param bodySize how large the body of a request may be; uploads have limits of their own
 * @param stopTime how long a server that is told to stop waits for running requests, such as uploads
 */
@ConfigurationProperties("vitrine.limits")
record ConnectionLimits(
        @DefaultValue("20s") Duration headerTime,
        @DefaultValue("16KB") DataSize headerSize,
        @DefaultValue("20s") Duration bodyIdleTime,
        @DefaultValue("2m") Duration downloadIdleTime,
        @DefaultValue("4MB") DataSize bodySize,
        @DefaultValue("20s") Duration stopTime) {
    ConnectionLimits {
        between("header-time", headerTime);
        between("body-idle-time", bodyIdleTime);
        between("download-idle-time", downloadIdleTime);
        between("stop-time", stopTime);
        if (headerSize.toBytes() < 4096 || headerSize.toMegabytes() > 1) {
            throw new IllegalArgumentException("header-size must be between 4KB and 1MB");
        }
        if (bodySize.toBytes() < 1024) {
            throw new IllegalArgumentException("body-size must be at least 1KB");
        }
    }

    private static void between(String name, Duration value) {
        if (value.toMillis() < 100 || value.toHours() > 24) {
            throw new IllegalArgumentException(name + " must be between 100ms and 24h");
        }
    }
}
