package io.vitrine.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: the address, and the name that the client program gives itself. */
record Caller(String address, @Nullable String agent) {
    private static final int AGENT_LENGTH = 300;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    static Caller of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var cut = agent == null || agent.length() <= AGENT_LENGTH ? agent : agent.substring(0, AGENT_LENGTH);
        return new Caller(request.getRemoteAddr(), cut);
    }

    /** The address, or the network of an IPv6 address, since one household has countless of those. */
    String network() {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < IPV6_BYTES ? address : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
