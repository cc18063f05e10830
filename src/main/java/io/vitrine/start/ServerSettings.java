package io.vitrine.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server listens.
 *
 * @param host address to listen on; {@code 0.0.0.0} for all addresses of this machine
 * @param port 0 to 65535; 0 takes a free port
 */
@ConfigurationProperties("vitrine")
record ServerSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("8080") int port) {
    ServerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be between 0 and 65535");
        }
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("host must be an address of this machine, such as 127.0.0.1", unknown);
        }
    }
}
