package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.Stage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");
    private static final SignalId SIGNAL = new SignalId("01a1fdac-117d-7aba-9ad2-bb92c99f36e1");

    private final List<String> lines = new ArrayList<>();

    @Test
    void denialIsToldWithStageReasonAndSentence() {
        var denial =
                new Denial(
                        SIGNAL,
                        "main",
                        "tradingview",
                        Stage.SCORE,
                        DenialReason.LOW_CONFIDENCE,
                        "confidence 0.3 is below 0.6",
                        null,
                        null,
                        "{}",
                        TIME,
                        Explanation.NONE);

        tell(Topics.SIGNALS_DENIED, denial);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .startsWith("denied LOW_CONFIDENCE")
                .contains("confidence 0.3 is below 0.6", SIGNAL.toString());
    }

    @Test
    void filledOrderIsToldWithItsPrice() {
        var event =
                new OrderEvent(
                        ClientOrderId.of("main", SIGNAL),
                        SIGNAL,
                        "main",
                        "ema-cross",
                        OrderSide.BUY,
                        "BTCUSDT",
                        OrderStatus.PARTIALLY_FILLED,
                        3,
                        TIME,
                        new Quantity(new BigDecimal("0.002")),
                        new Quantity(new BigDecimal("0.001")),
                        new Price(new BigDecimal("65100")),
                        "7",
                        List.of(),
                        null,
                        null);

        tell(Topics.ORDERS_EVENTS, event);

        assertThat(lines.getFirst())
                .startsWith("partially filled BUY 0.002 BTCUSDT, filled 0.001 at 65100");
    }

    @Test
    void recordThatNobodyCanReadIsToldAsSuch() {
        tell(Topics.ORDERS_REQUESTED.name(), "no json".getBytes(StandardCharsets.UTF_8));

        assertThat(lines.getFirst()).startsWith("unreadable orders.requested");
    }

    private <V> void tell(Topic<V> topic, V value) {
        tell(topic.name(), topic.valueSerde().serializer().serialize(topic.name(), value));
    }

    private void tell(String topic, byte[] value) {
        Decisions.tell(
                new ConsumerRecord<>(topic, 0, 0L, "main", value),
                (time, what, text) -> lines.add(what + " " + text));
    }
}
