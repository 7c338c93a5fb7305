package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each decision names all that it had seen: how far each input was applied, the prices, and the
/// version of the settings.
class AsOfTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final String BUY =
            "{\"ticker\":\"%s\",\"action\":\"buy\",\"quantity\":\"0.01\",\"id\":\"%s\"}";

    private final PathDriver path = new PathDriver(TestRules.defaults());

    @AfterEach
    void closePath() {
        path.close();
    }

    @Test
    void firstDecisionHasSeenNothingBesideItsPriceAndSettings() {
        path.price("BTCUSDT", "65000", "65001", T);
        path.webhook("s-1", BUY.formatted("BTCUSDT", "a"), T);

        var asOf = requested().asOf();
        assertThat(asOf.webhookOffset()).isZero();
        assertThat(asOf.inputs().orderEventOffset()).isNull();
        assertThat(asOf.inputs().commandOffset()).isNull();
        assertThat(asOf.inputs().tickOffset()).isNull();
        assertThat(asOf.settingsVersion()).isEqualTo(TestRules.snapshot().version());
        assertThat(asOf.prices()).extracting(MarketPrice::symbol).containsExactly("BTCUSDT");
        assertThat(asOf.prices().getFirst().ask().toString()).isEqualTo("65001");
        assertThat(asOf.prices().getFirst().time()).isEqualTo(T);
    }

    @Test
    void laterOneNamesTheNewestOfEachInput() {
        path.price("BTCUSDT", "65000", "65001", T);
        path.command(ControlAction.HALT, "alice", "drill", T);
        path.command(ControlAction.RESUME, "alice", "over", T);
        path.bytes(Topics.ORDERS_EVENTS, "other", "{", T);
        tick(T);
        tick(T.plusSeconds(1));
        tick(T.plusSeconds(2));
        path.webhook("s-1", BUY.formatted("BTCUSDT", "a"), T.plusSeconds(2));
        path.webhook("s-2", BUY.formatted("BTCUSDT", "b"), T.plusSeconds(2));

        var both = path.read(Topics.ORDERS_REQUESTED);
        assertThat(both).extracting(it -> it.asOf().webhookOffset()).containsExactly(0L, 1L);
        assertThat(both)
                .allSatisfy(
                        it -> {
                            var inputs = it.asOf().inputs();
                            assertThat(inputs.orderEventOffset()).isZero();
                            assertThat(inputs.commandOffset()).isEqualTo(1);
                            assertThat(inputs.tickOffset()).isEqualTo(2);
                            assertThat(inputs.tickTime()).isEqualTo(T.plusSeconds(2));
                        });
    }

    @Test
    void pricesThatConvertToDollarsAreCarriedToo() {
        path.price("ETHBTC", "0.05", "0.051", T, "ETH", "BTC");
        path.price("BTCUSDT", "65000", "65001", T);
        path.price("SOLUSDT", "150", "151", T);
        path.webhook("s-1", BUY.formatted("ETHBTC", "a"), T);

        assertThat(requested().asOf().prices())
                .extracting(MarketPrice::symbol)
                .containsExactly("ETHBTC", "BTCUSDT");
    }

    @Test
    void denialNamesThemAsWell() {
        path.command(ControlAction.HALT, "alice", "drill", T);
        path.price("BTCUSDT", "65000", "65001", T);
        path.webhook("s-1", "nonsense", T);
        path.webhook("s-2", BUY.formatted("BTCUSDT", "a"), T);

        var denials = path.read(Topics.SIGNALS_DENIED);
        assertThat(denials).extracting(Denial::asOf).doesNotContainNull();
        assertThat(denials)
                .extracting(it -> it.asOf().webhookOffset() + " " + it.asOf().prices().size())
                .containsExactly("0 0", "1 1");
        assertThat(denials).extracting(it -> it.asOf().inputs().commandOffset()).containsOnly(0L);
    }

    @Test
    void stagesBeforeTheDecisionNameTheSame() {
        path.price("BTCUSDT", "65000", "65001", T);
        path.webhook("s-1", BUY.formatted("BTCUSDT", "a"), T);

        AsOf asOf = requested().asOf();
        assertThat(path.read(Topics.SIGNALS_VALIDATED).getFirst().asOf()).isEqualTo(asOf);
        assertThat(path.read(Topics.SIGNALS_SCORED).getFirst().asOf()).isEqualTo(asOf);
    }

    @Test
    void settingsArePublishedOnceWithTheFirstDecision() {
        path.webhook("s-1", "nonsense", T);
        path.webhook("s-2", "nonsense", T);

        assertThat(path.read(Topics.SETTINGS_VERSIONS)).containsExactly(TestRules.snapshot());
    }

    @Test
    void decisionNamesTheSettingsThatItsRulesHave() {
        var others = TestRules.with(Map.of("MIN_CONFIDENCE", "0.7"));
        try (var strict = new PathDriver(others)) {
            strict.webhook("s-1", "nonsense", T);

            var settings = strict.read(Topics.SETTINGS_VERSIONS).getFirst();
            assertThat(settings.values()).containsEntry("MIN_CONFIDENCE", "0.7");
            assertThat(strict.read(Topics.SIGNALS_DENIED))
                    .extracting(it -> it.asOf().settingsVersion())
                    .containsExactly(settings.version());
        }
    }

    @Test
    void tickThatCannotBeReadIsLeftOut() {
        tick(T);
        path.bytes(Topics.CLOCK_TICKS, "0", "{", T);
        path.webhook("s-1", "nonsense", T);

        var inputs = path.read(Topics.SIGNALS_DENIED).getFirst().asOf().inputs();
        assertThat(inputs.tickOffset()).isZero();
        assertThat(path.count("fks.streams.unreadable", "topic", "clock.ticks")).isEqualTo(1);
    }

    private OrderRequest requested() {
        return path.orders().getFirst();
    }

    private void tick(Instant time) {
        var topic = Topics.CLOCK_TICKS;
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), new Tick(time));
        path.bytes(topic, "0", value, time);
    }
}
