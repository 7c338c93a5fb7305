package com.fkstrading.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderAddressTest {

    private final SenderAddress behindProxies =
            new SenderAddress(ranges("52.89.214.238", "2001:db8::/32"), ranges("10.0.0.0/8"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,,192.0.2.1",
        "192.0.2.1,52.89.214.238,192.0.2.1",
        "10.1.2.3,52.89.214.238,52.89.214.238",
        "10.1.2.3,'1.1.1.1, 52.89.214.238',52.89.214.238",
        "10.1.2.3,'52.89.214.238, 10.9.9.9',52.89.214.238",
        "10.1.2.3,'52.89.214.238, 1.1.1.1, 10.9.9.9',1.1.1.1",
        "10.1.2.3,10.4.4.4,10.4.4.4",
        "10.1.2.3,,10.1.2.3",
        "::ffff:10.1.2.3,52.89.214.238,52.89.214.238",
        "10.1.2.3,2001:db8::1,2001:db8:0:0:0:0:0:1",
        "10.1.2.3,unknown,",
        "10.1.2.3,'52.89.214.238, evil.example',",
        "10.1.2.3,'52.89.214.238,',",
        "10.1.2.3,'52.89.214.238, 167772161',",
        "10.1.2.3,'52.89.214.238, 10.9',",
        "10.1.2.3,'52.89.214.238, 10.9.9.9:443',",
        "10.1.2.3,'52.89.214.238, 10.9.9.999',",
        ",52.89.214.238,",
    })
    void lastHopThatIsNoProxyIsTheSender(String peer, String forwardedFor, String expected) {
        var lines = forwardedFor == null ? List.<String>of() : List.of(forwardedFor);
        assertThat(sender(peer, lines)).isEqualTo(expected);
    }

    @Test
    void allLinesOfTheHeaderAreOneListOfHops() {
        assertThat(sender("10.1.2.3", List.of("52.89.214.238", "1.1.1.1"))).isEqualTo("1.1.1.1");
        assertThat(sender("10.1.2.3", List.of("1.1.1.1, 52.89.214.238", "10.9.9.9")))
                .isEqualTo("52.89.214.238");
        assertThat(sender("10.1.2.3", List.of("52.89.214.238", "nonsense"))).isNull();
        assertThat(sender("10.1.2.3", List.of("52.89.214.238", ""))).isNull();
    }

    private String sender(String peer, List<String> forwardedFor) {
        return behindProxies.of(peer, forwardedFor).map(SenderAddress::text).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "52.89.214.238,true",
        "52.89.214.239,false",
        "2001:db8:ffff::1,true",
        "2001:db9::1,false",
        ",false",
    })
    void onlyListedAddressesMaySend(String peer, boolean allowed) {
        assertThat(behindProxies.allows(behindProxies.of(peer, List.of()))).isEqualTo(allowed);
    }

    @Test
    void everybodyMaySendWhereNobodyIsListed() {
        var open = new SenderAddress(List.of(), List.of());
        assertThat(open.allows(open.of(null, List.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.0.1,true",
        "10.0.0.0/8,11.0.0.1,false",
        "192.168.4.0/22,192.168.7.255,true",
        "192.168.4.0/22,192.168.8.0,false",
        "128.0.0.0/1,200.1.1.1,true",
        "128.0.0.0/1,100.1.1.1,false",
        "0.0.0.0/0,1.2.3.4,true",
        "0.0.0.0/0,2001:db8::1,false",
    })
    void rangeHoldsItsBlock(String range, String address, boolean inside) {
        var text = new SenderAddress(ranges(range), List.of());
        assertThat(text.allows(text.of(address, List.of()))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
    void whatIsNoAddressIsRefusedByName(String text) {
        assertThatThrownBy(() -> AddressRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'; expected an address");
    }

    private static List<AddressRange> ranges(String... texts) {
        return Arrays.stream(texts).map(AddressRange::of).toList();
    }
}
