package io.vitrine.library.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up and checks names for the HTTP client. The client connects to the addresses that are returned here, so a name cannot
 * be checked with one address and reached at another. A name with any address that is not allowed counts as unknown.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final Addresses addresses;

    CheckedNames(DnsResolver names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0 || !Arrays.stream(found).allMatch(addresses::allow)) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
    }
}
