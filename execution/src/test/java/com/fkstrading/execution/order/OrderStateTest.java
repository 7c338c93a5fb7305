package com.fkstrading.execution.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderStateTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Order ORDER =
            TestOrders.order("s-1", TestOrders.market("0.03", NOW.plusSeconds(60)), NOW);

    @Test
    void everyToldChangeHasTheNextSequence() {
        var submitted = Requested.first(ORDER).submitted(NOW);
        var unknown = submitted.sent().unknown(Reason.interrupted());
        var again = unknown.absent().submitted(NOW.plusSeconds(21));

        assertThat(submitted.sequence()).isEqualTo(1);
        assertThat(unknown.sequence()).isEqualTo(2);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(again.sent().reported(report(OrderStatus.FILLED)).sequence()).isEqualTo(4);
    }

    @Test
    void everyRightToSendHasTheNextNumber() {
        var submitted = Requested.first(ORDER).submitted(NOW);
        var renewed = submitted.renewed(NOW.plusSeconds(2));
        var again =
                renewed.sent()
                        .unknown(Reason.interrupted())
                        .absent()
                        .submitted(NOW.plusSeconds(30));

        assertThat(submitted.attempt()).isEqualTo(new Attempt(1, NOW));
        assertThat(renewed.attempt()).isEqualTo(new Attempt(2, NOW.plusSeconds(2)));
        assertThat(renewed.sequence()).isEqualTo(submitted.sequence());
        assertThat(again.attempt()).isEqualTo(new Attempt(3, NOW.plusSeconds(30)));
    }

    @Test
    void submittedOrderFromTheJournalMayHaveBeenSent() {
        var restored =
                OrderState.restored(
                        ORDER,
                        1,
                        new Attempt(1, NOW),
                        null,
                        new Standing(OrderStatus.SUBMITTED, Execution.NONE));

        assertThat(restored).isInstanceOf(Sent.class);
    }

    @Test
    void reportOfTheExchangeLeadsToOpenOrEnded() {
        var sent = Requested.first(ORDER).submitted(NOW).sent();

        assertThat(sent.reported(report(OrderStatus.PLACED))).isInstanceOf(Open.class);
        assertThat(sent.reported(report(OrderStatus.PARTIALLY_FILLED))).isInstanceOf(Open.class);
        assertThat(sent.reported(report(OrderStatus.FILLED))).isInstanceOf(Ended.class);
        assertThat(sent.reported(report(OrderStatus.EXPIRED))).isInstanceOf(Ended.class);
    }

    @Test
    void eventTellsWhatWasFilledWhateverTheStateIsCalled() {
        var ended =
                Requested.first(ORDER).submitted(NOW).sent().reported(report(OrderStatus.EXPIRED));

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
    void averagePriceOfAnOrderWithoutFillsIsAbsent() {
        assertThat(Execution.NONE.averagePrice()).isNull();
    }

    @Test
    void exchangeCannotReportAStateOfOurs() {
        assertThatThrownBy(() -> report(OrderStatus.DENIED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DENIED");
    }

    private static Report report(OrderStatus status) {
        return new Report(
                status, new Execution("77", Quantity.of("0.02"), Notional.of("1200"), List.of()));
    }
}
