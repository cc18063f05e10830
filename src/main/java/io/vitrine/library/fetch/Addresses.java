package io.vitrine.library.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which addresses files may be fetched from: those of the public Internet, and networks that an administrator allows.
 */
final class Addresses {
    /**
     * The networks that the registries of special-purpose addresses (RFC 6890 and its updates) exclude from the public
     * Internet.
     */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();
    /** All public IPv6 addresses start with these bits. */
    private static final Network PUBLIC_6 = Network.of("2000::/3");
    /** Addresses that start like this contain an IPv4 address, which is checked instead. */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    private final List<Network> allowed;

    Addresses(List<Network> allowed) {
        this.allowed = allowed;
    }

    boolean allow(InetAddress address) {
        var bytes = address.getAddress();
        var plain = TRANSLATED.holds(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
        return isIn(allowed, plain) || isPublic(plain);
    }

    private static boolean isPublic(byte[] address) {
        return (address.length == 4 || PUBLIC_6.holds(address)) && !isIn(NOT_PUBLIC, address);
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
