package io.vitrine.library.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that start with the same bits, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Network(byte[] start, int bits) {
    /** Errors: {@link IllegalArgumentException}. */
    static Network of(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8");
        }
        try {
            var start = InetAddress.getByName(address).getAddress();
            var bits = slash < 0 ? start.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > start.length * 8) {
                throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8");
            }
            return new Network(start, bits);
        } catch (UnknownHostException | NumberFormatException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8", unreadable);
        }
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        var rest = start.length * 8 - bits;
        return new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, start).shiftRight(rest));
    }
}
