package io.vitrine.library.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses addresses = new Addresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void thoseOfNoPublicMachineAreRefused(String address) throws Exception {
        assertThat(addresses.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "192.1.0.1", "2606:4700::1111", "64:ff9b::101:101"})
    void publicOnesAreNot(String address) throws Exception {
        assertThat(addresses.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anAdministratorMayAllowNetworks() throws Exception {
        var some = new Addresses(new FetchSettings("10.1.0.0/16, fd00::/8", Duration.ofMinutes(1)).networks());
        assertThat(some.allow(InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(some.allow(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(some.allow(InetAddress.getByName("fd00::1"))).isTrue();
        for (var wrong : List.of("localhost", "10.0.0.0/33", "10.0.0.0/x", "example.com/8", "::1/129")) {
            assertThatThrownBy(() -> new FetchSettings(wrong, Duration.ofMinutes(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not a network");
        }
    }
}
