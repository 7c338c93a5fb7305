package com.fkstrading.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOrderIdTest {

    private static final SignalId SIGNAL = new SignalId("s-1");

    @Test
    void sameSignalOfTheSameAccountIsTheSameOrder() {
        assertThat(ClientOrderId.of("main", SIGNAL))
                .isEqualTo(ClientOrderId.of("main", new SignalId("s-1")));
    }

    /// Whoever changes how the id is derived orders twice what an earlier version ordered.
    @Test
    void derivationNeverChanges() {
        assertThat(ClientOrderId.of("main", SIGNAL))
                .hasToString("08e63fb6-ce98-34f1-82d9-13b2c2fc4eaa");
    }

    @Test
    void legsHaveIdsOfTheirOwnThatNeverChange() {
        var ref = new SignalRef(SIGNAL, "main", "tradingview");

        assertThat(ClientOrderId.of(ref)).hasToString("08e63fb6-ce98-34f1-82d9-13b2c2fc4eaa");
        assertThat(ClientOrderId.of(ref, "stop-loss"))
                .hasToString("c99f89e6-4695-353b-8fa2-584726fc715f");
        assertThat(ProtectiveLeg.isLeg(ref, ClientOrderId.of(ref, "stop-loss"))).isTrue();
        assertThat(ProtectiveLeg.isLeg(ref, ClientOrderId.of(ref, "take-profit-10"))).isTrue();
        assertThat(ProtectiveLeg.isLeg(ref, ClientOrderId.of(ref))).isFalse();
    }

    @Test
    void anotherSignalOrAccountIsAnotherOrder() {
        assertThat(ClientOrderId.of("other", SIGNAL))
                .isNotEqualTo(ClientOrderId.of("main", SIGNAL));
        assertThat(ClientOrderId.of("a\nb", new SignalId("c")))
                .isNotEqualTo(ClientOrderId.of("a", new SignalId("c")));
        var ids =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> ClientOrderId.of("main", new SignalId("s-" + i)));
        assertThat(ids.distinct()).hasSize(10_000);
    }

    @Test
    void exchangeTakesItWhateverTheSignalIsCalled() {
        var id = ClientOrderId.of("Größe & Co", new SignalId("webhooks.received-3@99 ✓"));

        assertThat(id.value()).hasSize(36).matches("^[a-zA-Z0-9-_]{1,36}$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "1234567890123456789012345678901234567"})
    void nameThatTheExchangeRefusesIsRefused(String name) {
        assertThatThrownBy(() -> new ClientOrderId(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("clientOrderId: '" + name + "'; expected");
    }

    @Test
    void missingNameIsRefused() {
        assertThatThrownBy(() -> new ClientOrderId(null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
