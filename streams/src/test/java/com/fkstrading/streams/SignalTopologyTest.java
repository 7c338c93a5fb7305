package com.fkstrading.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.webhook.CanonicalAlert;
import com.fkstrading.streams.freshness.Freshness;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for the path as a whole; the single rules are in the scenarios.
class SignalTopologyTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final PathDriver path = new PathDriver(TestRules.defaults());

    @BeforeEach
    void giveAPrice() {
        path.price("BTCUSDT", "65000", "65001", T.plusSeconds(10));
    }

    @AfterEach
    void close() {
        path.close();
    }

    @Test
    void sameInputGivesSameBytes() {
        Map<String, List<String>> once;
        Map<String, List<String>> again;
        try (var first = new PathDriver(TestRules.defaults())) {
            feed(first);
            once = first.readAll();
        }
        try (var second = new PathDriver(TestRules.defaults())) {
            feed(second);
            again = second.readAll();
        }

        assertThat(once).isEqualTo(again);
        assertThat(once.get("orders.requested")).isNotEmpty();
        assertThat(once.get("signals.denied")).isNotEmpty();
    }

    private static void feed(PathDriver path) {
        path.price("BTCUSDT", "65000", "65001", T.plusSeconds(20));
        for (int i = 0; i < 20; i++) {
            var at = T.plusSeconds(i);
            path.webhook("s-" + i, CanonicalAlert.buy("o-" + i % 15, T).toJson(), at);
        }
        path.webhook("nonsense", "nonsense", T.plusSeconds(30));
    }

    @Tag("fuzz")
    @Test
    void anyBytesEndInExactlyOneDecision() {
        var random = new Random(42);
        byte[] alert = CanonicalAlert.buy("o", T).toJson();
        for (int i = 0; i < 5_000; i++) {
            path.webhook("s-" + i, mutated(alert, random), T.plusMillis(i));
        }

        var requested = path.read(Topics.ORDERS_REQUESTED).stream().map(it -> it.ref().signalId());
        var denied = path.read(Topics.SIGNALS_DENIED).stream().map(it -> it.ref().signalId());
        var decided = Stream.concat(requested, denied).toList();
        assertThat(decided).hasSize(5_000).doesNotHaveDuplicates();
    }

    private static byte[] mutated(byte[] alert, Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] changed = alert.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    @Test
    void recordOfAnyWriterIsDecided() {
        path.webhook(new TestRecord<>(null, null, new RecordHeaders(), T));
        var blank = new RecordHeaders().add("ce_id", " ".getBytes(UTF_8));
        path.webhook(new TestRecord<>(null, CanonicalAlert.buy("o", T).toJson(), blank, T));

        assertThat(path.read(Topics.SIGNALS_DENIED))
                .extracting(it -> it.ref().signalId().value())
                .containsExactly("webhooks.received-0-0");
        assertThat(path.read(Topics.ORDERS_REQUESTED))
                .extracting(it -> it.ref().signalId().value())
                .containsExactly("webhooks.received-0-1");
    }

    @Test
    void decisionsCarryTheEventTimeAndNoHeaderButTheSignalId() {
        path.webhook("s-1", CanonicalAlert.buy("o", T).toJson(), T.plusMillis(1500));

        assertThat(path.readAll().get("orders.requested").getFirst())
                .contains("recordTime=2026-01-05T10:00:01.500Z")
                .contains("key = ce_id")
                .doesNotContain("ce_sender")
                .doesNotContain("content-type");
    }

    @Test
    void tapsShowWhatPassedAndEveryConfidence() {
        path.webhook("low", alert("o-1", "0.3"), T);
        path.webhook("high", alert("o-2", "0.9"), T);
        path.webhook("nonsense", "nonsense", T);

        assertThat(path.read(Topics.SIGNALS_VALIDATED))
                .extracting(it -> it.ref().signalId().value())
                .containsExactly("low", "high");
        assertThat(path.read(Topics.SIGNALS_SCORED))
                .extracting(it -> it.confidence().toPlainString())
                .containsExactly("0.3000", "0.9000");
    }

    @Test
    void webhooksReadAreOrdersRequestedPlusSignalsDenied() {
        path.webhook("s-1", CanonicalAlert.buy("o", T).toJson(), T);
        path.webhook("s-2", CanonicalAlert.buy("o", T).toJson(), T);
        path.webhook("s-3", "nonsense", T);

        assertThat(path.count("fks.streams.webhooks")).isEqualTo(3);
        assertThat(path.count("fks.streams.decisions", "outcome", "requested")).isEqualTo(1);
        assertThat(path.count("fks.streams.decisions", "outcome", "denied")).isEqualTo(2);
        assertThat(path.count("fks.streams.denials", "reason", "DUPLICATE")).isEqualTo(1);
    }

    /// The rate and the number of orders of the day are of one budget.
    @Test
    void valueThatChangesTwiceInATransactionIsWrittenOnce() {
        path.webhook("s-1", CanonicalAlert.buy("1", T).toJson(), T);

        assertThat(path.stateWritten()).contains("budget/main").doesNotHaveDuplicates();
    }

    @Test
    void haltHoldsUntilResume() {
        path.command(ControlAction.HALT, "alice", "drill", T);
        path.webhook("s-1", CanonicalAlert.buy("o-1", T).toJson(), T);
        path.command(ControlAction.RESUME, "bob", "over", T);
        path.webhook("s-2", CanonicalAlert.buy("o-2", T).toJson(), T);

        assertThat(path.read(Topics.SIGNALS_DENIED))
                .extracting(it -> it.reason())
                .containsExactly(DenialReason.HALTED);
        assertThat(path.read(Topics.ORDERS_REQUESTED))
                .extracting(it -> it.ref().signalId().value())
                .containsExactly("s-2");
    }

    @Test
    void hundredAndFirstSignalAtOnceIsDenied() {
        for (int i = 1; i <= 101; i++) {
            var at = T.plusMillis(i);
            path.webhook("s-" + i, CanonicalAlert.buy("o-" + i, T).toJson(), at);
        }

        assertThat(path.read(Topics.ORDERS_REQUESTED)).hasSize(100);
        assertThat(path.read(Topics.SIGNALS_DENIED))
                .extracting(it -> it.ref().signalId().value() + " " + it.reason())
                .containsExactly("s-101 RATE_LIMITED");
    }

    @Test
    void repeatedOrderEventsAreBookedOnceAndSalesMakeATrackRecord() {
        var bought = filled("o-1", OrderSide.BUY, "100", "2", T);
        path.orderEvent(bought);
        path.orderEvent(bought);
        path.webhook(
                "exit",
                "{\"strategy\":\"ema-cross\",\"ticker\":\"BTCUSDT\",\"action\":\"close\"}",
                T.plusSeconds(1));
        var sold = filled("o-2", OrderSide.SELL, "110", "2", T.plusSeconds(2));
        path.orderEvent(sold);
        path.orderEvent(sold);

        assertThat(path.orders())
                .extracting(it -> it.terms().quantity().toString())
                .containsExactly("2");
        assertThat(path.read(Topics.STRATEGIES_PERFORMANCE))
                .extracting(it -> it.strategy() + " " + it.wins() + " " + it.profit())
                .containsExactly("ema-cross 1 20");
    }

    @Test
    void decisionThatFailsIsDeniedAndHarmsNoOther() {
        var rules = TestRules.defaults();
        var failing =
                new Rules(
                        rules.settings(),
                        rules.validate(),
                        rules.deduplicate(),
                        new Freshness(null),
                        rules.confidence(),
                        rules.limit(),
                        rules.size());
        try (var broken = new PathDriver(failing)) {
            broken.price("BTCUSDT", "1", "1", T);
            broken.webhook("timed", CanonicalAlert.buy("o", T).toJson(), T);
            broken.webhook("timeless", alert("o-2", "0.9"), T);

            assertThat(broken.read(Topics.SIGNALS_DENIED))
                    .extracting(it -> it.ref().signalId() + " " + it.stage() + " " + it.reason())
                    .containsExactly("timed FRESHNESS INTERNAL");
            assertThat(broken.read(Topics.ORDERS_REQUESTED)).hasSize(1);
            assertThat(
                            broken.count(
                                    "fks.streams.denials",
                                    "stage",
                                    "freshness",
                                    "reason",
                                    "INTERNAL"))
                    .isEqualTo(1);
        }
    }

    @Test
    void unusableSignalIdIsReplacedAndUnusableAccountDenied() {
        var headers = new RecordHeaders().add("ce_id", "a\u0000b".getBytes(UTF_8));
        path.webhook(
                new TestRecord<>("ma\u0000in", CanonicalAlert.buy("o", T).toJson(), headers, T));

        assertThat(path.readAll().get("signals.denied").getFirst())
                .contains("key=ma\\u0000in")
                .contains("\"signalId\":\"webhooks.received-0-0\"")
                .contains("\"reason\":\"OUT_OF_RANGE\"")
                .doesNotContain("\u0000");
    }

    private static String alert(String orderId, String confidence) {
        return """
        {"ticker":"BTCUSDT","action":"buy","quantity":1,"id":"%s","confidence":%s}
        """
                .formatted(orderId, confidence);
    }

    private static OrderEvent filled(
            String id, OrderSide side, String price, String quantity, Instant time) {
        var fill = new Fill("1", Price.of(price), Quantity.of(quantity), BigDecimal.ZERO, "USDT");
        var amount = Quantity.of(quantity);
        var ref = new SignalRef(new SignalId("s-0"), "main", "tradingview");
        var terms =
                new OrderTerms("ema-cross", side, "BTCUSDT", OrderType.MARKET, amount, null, time);
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED,
                        amount,
                        Price.of(price),
                        "17",
                        List.of(fill),
                        null,
                        null);
        return new OrderEvent(new ClientOrderId(id), ref, terms, progress, 2, time);
    }
}
