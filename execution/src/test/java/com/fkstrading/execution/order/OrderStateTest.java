package com.fkstrading.execution.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.SubmissionAttempt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderStateTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Order ORDER =
            TestOrders.order("s-1", TestOrders.market("0.03", NOW.plusSeconds(60)), NOW);

    @Test
    void everyToldChangeHasTheNextSequence() {
        var submitted = Requested.first(ORDER).submitted(ORDER, NOW);
        var unknown = submitted.sent().unknown(OrderReason.interrupted());
        var again = unknown.absent().submitted(ORDER, NOW.plusSeconds(21));

        assertThat(submitted.sequence()).isEqualTo(1);
        assertThat(unknown.sequence()).isEqualTo(2);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(again.sent().reported(report(OrderStatus.FILLED)).sequence()).isEqualTo(4);
    }

    @Test
    void everyRightToSendHasTheNextNumber() {
        var submitted = Requested.first(ORDER).submitted(ORDER, NOW);
        var renewed = submitted.renewed(NOW.plusSeconds(2));
        var again =
                renewed.sent()
                        .unknown(OrderReason.interrupted())
                        .absent()
                        .submitted(ORDER, NOW.plusSeconds(30));

        assertThat(submitted.attempt()).isEqualTo(new SubmissionAttempt(1, NOW));
        assertThat(renewed.attempt()).isEqualTo(new SubmissionAttempt(2, NOW.plusSeconds(2)));
        assertThat(renewed.sequence()).isEqualTo(submitted.sequence());
        assertThat(again.attempt()).isEqualTo(new SubmissionAttempt(3, NOW.plusSeconds(30)));
    }

    @Test
    void submittedOrderFromTheJournalMayHaveBeenSent() {
        var restored =
                OrderState.restored(
                        ORDER,
                        1,
                        new SubmissionAttempt(1, NOW),
                        OrderStatus.SUBMITTED,
                        OrderExecution.NONE,
                        null);

        assertThat(restored).isInstanceOf(Sent.class);
    }

    @Test
    void reportOfTheExchangeLeadsToOpenOrEnded() {
        var sent = Requested.first(ORDER).submitted(ORDER, NOW).sent();

        assertThat(sent.reported(report(OrderStatus.PLACED))).isInstanceOf(Open.class);
        assertThat(sent.reported(report(OrderStatus.PARTIALLY_FILLED))).isInstanceOf(Open.class);
        assertThat(sent.reported(report(OrderStatus.FILLED))).isInstanceOf(Ended.class);
        assertThat(sent.reported(report(OrderStatus.EXPIRED))).isInstanceOf(Ended.class);
    }

    @Test
    void eventTellsWhatWasFilledWhateverTheStateIsCalled() {
        var ended =
                Requested.first(ORDER)
                        .submitted(ORDER, NOW)
                        .sent()
                        .reported(report(OrderStatus.EXPIRED));

        var event = ended.event(NOW.plusMillis(5));
        var progress = event.progress();

        assertThat(progress.state()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(progress.reason()).isEqualTo("ENDED_BY_EXCHANGE");
        assertThat(progress.executedQuantity()).isEqualTo(Quantity.of("0.02"));
        assertThat(progress.averagePrice()).isEqualTo(Price.of("60000"));
        assertThat(progress.exchangeOrderId()).isEqualTo("77");
        assertThat(event.time()).isEqualTo(NOW.plusMillis(5));
    }

    @Test
    void orderWhoseTradesAreNotAllToldStaysOpen() {
        var report =
                new OrderReport(
                        OrderStatus.FILLED,
                        OrderExecution.of(
                                "77",
                                Quantity.of("0.02"),
                                Notional.of("1200"),
                                List.of(fill("1", "0.015"))));

        var state = Requested.first(ORDER).submitted(ORDER, NOW).sent().reported(report);

        assertThat(state).isInstanceOf(Open.class);
        assertThat(state.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void textThatSomeStoreCannotHoldIsEscaped() {
        var terms = ORDER.terms();
        var order =
                new Order(
                        ORDER.id(),
                        new SignalRef(ORDER.ref().signalId(), "main", "a\u0000b"),
                        terms,
                        NOW);

        assertThat(order.storable().ref().source()).isEqualTo("a\\u0000b");
        assertThat(ORDER.storable()).isEqualTo(ORDER);
        assertThat(new OrderReason("X", "a\u0000b").message()).isEqualTo("a\\u0000b");
    }

    @Test
    void averagePriceOfAnOrderWithoutFillsIsAbsent() {
        assertThat(OrderExecution.NONE.averagePrice()).isNull();
    }

    @Test
    void exchangeCannotReportAStateOfOurs() {
        assertThatThrownBy(() -> report(OrderStatus.DENIED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DENIED");
    }

    private static OrderReport report(OrderStatus status) {
        return new OrderReport(
                status,
                OrderExecution.of(
                        "77",
                        Quantity.of("0.02"),
                        Notional.of("1200"),
                        List.of(fill("1", "0.015"), fill("2", "0.005"))));
    }

    private static Fill fill(String tradeId, String quantity) {
        return new Fill(tradeId, Price.of("60000"), Quantity.of(quantity), BigDecimal.ZERO, "BTC");
    }
}
