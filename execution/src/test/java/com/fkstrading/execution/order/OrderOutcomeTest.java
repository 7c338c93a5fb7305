package com.fkstrading.execution.order;

import static com.fkstrading.contract.order.OrderStatus.CANCELED;
import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.PARTIALLY_FILLED;
import static com.fkstrading.contract.order.OrderStatus.PLACED;
import static com.fkstrading.contract.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Recorded;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How an order ends, and what of a report is new.
class OrderOutcomeTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(60);
    private static final Order ORDER =
            TestOrders.order("s-1", TestOrders.market("0.03", DEADLINE), NOW);
    private static final Requested REQUESTED = Requested.first(ORDER);
    private static final Submitted SUBMITTED = REQUESTED.submitted(ORDER, NOW);
    private static final OrderReason REASON = new OrderReason("HALTED", "by an operator");

    @Test
    void repeatedReportIsNoNews() {
        assertThat(open(PLACED, "0").isNews(report(PLACED, "0"))).isFalse();
        assertThat(open(PARTIALLY_FILLED, "0.01").isNews(report(PARTIALLY_FILLED, "0.01")))
                .isFalse();
    }

    @Test
    void anotherStateAnotherQuantityOrATradeIsNews() {
        assertThat(open(PLACED, "0.01").isNews(report(PARTIALLY_FILLED, "0.01"))).isTrue();
        assertThat(open(PARTIALLY_FILLED, "0.01").isNews(report(PARTIALLY_FILLED, "0.02")))
                .isTrue();
        assertThat(
                        open(PARTIALLY_FILLED, "0.01")
                                .isNews(report(PARTIALLY_FILLED, "0.01", fill("1", "0.01"))))
                .isTrue();
    }

    @Test
    void endIsNewsOnceEveryTradeIsKnown() {
        assertThat(open(PLACED, "0").isNews(report(CANCELED, "0"))).isTrue();
        assertThat(open(PARTIALLY_FILLED, "0.03").isNews(report(FILLED, "0.03"))).isFalse();
        assertThat(open(PARTIALLY_FILLED, "0.03").isNews(report(FILLED, "0.03", fill("1", "0.03"))))
                .isTrue();
    }

    @Test
    void openOrderKeepsItsAttemptAndCountsItsChanges() {
        var after = open(PLACED, "0").reported(report(PARTIALLY_FILLED, "0.01"));

        assertThat(after.sequence()).isEqualTo(4);
        assertThat(after.attempt()).isEqualTo(SUBMITTED.attempt());
        assertThat(after.status()).isEqualTo(PARTIALLY_FILLED);
        assertThat(after.order()).isEqualTo(ORDER);
    }

    @Test
    void tradesThatAreBookedAreNotBookedAgain() {
        var first = fill("1", "0.01");
        var second = fill("2", "0.02");
        var execution = report(FILLED, "0.03", first, second).execution();

        assertThat(execution.without(List.of(first)).fills()).containsExactly(second);
        assertThat(execution.without(List.of(first)).booked()).isEqualByComparingTo("0.01");
        assertThat(execution.without(List.of(first)).isFullyBooked()).isTrue();
        assertThat(execution.without(List.of(first, second)).isFullyBooked()).isTrue();
        assertThat(report(FILLED, "0.03", first).execution().isFullyBooked()).isFalse();
    }

    @Test
    void refusedOrderEndsWithoutFills() {
        assertThat(REQUESTED.refused(DENIED, REASON)).isEqualTo(ended(1, REQUESTED, DENIED));
        assertThat(SUBMITTED.refused(EXPIRED, REASON)).isEqualTo(ended(2, SUBMITTED, EXPIRED));
        assertThat(SUBMITTED.sent().rejected(REASON)).isEqualTo(ended(2, SUBMITTED, REJECTED));
    }

    @Test
    void outcomeThatProvesAbsenceGivesTheSameAttemptBack() {
        assertThat(SUBMITTED.sent().notPlaced()).isEqualTo(SUBMITTED);
    }

    @Test
    void unknownOrderIsAdoptedAsTheExchangeReportsIt() {
        var unknown = new Unknown(ORDER, 3, SUBMITTED.attempt(), REASON);

        assertThat(unknown.status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(unknown.reported(report(PLACED, "0")))
                .isInstanceOf(Open.class)
                .extracting(Recorded::sequence)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void everyStateIsReadFromTheJournalAsItWasWritten(OrderStatus status) {
        var execution = report(PLACED, "0.01").execution();

        var attempt = SUBMITTED.attempt();
        var restored = OrderState.restored(ORDER, 3, attempt, status, execution, REASON);

        assertThat(restored)
                .isEqualTo(
                        switch (status) {
                            case SUBMITTED -> new Sent(ORDER, 3, attempt);
                            case UNKNOWN -> new Unknown(ORDER, 3, attempt, REASON);
                            case PLACED, PARTIALLY_FILLED ->
                                    new Open(ORDER, 3, attempt, status, execution);
                            case FILLED, CANCELED, REJECTED, EXPIRED, DENIED ->
                                    new Ended(ORDER, 3, attempt, status, execution, REASON);
                        });
        assertThat(restored.status()).isEqualTo(status);
    }

    @Test
    void onlyAFinalStateEndsAnOrder() {
        assertThatThrownBy(() -> ended(1, SUBMITTED, PLACED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PLACED");
    }

    @Test
    void eventNamesTheReasonWhenTheExchangeEndedTheOrder() {
        assertThat(reasonOf(REJECTED)).isEqualTo("ORDER_REJECTED");
        assertThat(reasonOf(CANCELED)).isEqualTo("CANCELED_AT_EXCHANGE");
        assertThat(reasonOf(EXPIRED)).isEqualTo("ENDED_BY_EXCHANGE");
        assertThat(reasonOf(FILLED)).isNull();
    }

    @Test
    void priceIsAbsentWhereTheExchangeDoesNotGiveTheAmountPaid() {
        var execution = OrderExecution.of("77", Quantity.of("0.01"), Notional.of("0"), List.of());

        assertThat(execution.averagePrice()).isNull();
    }

    @Test
    void orderIsLateFromItsDeadlineOn() {
        assertThat(ORDER.lateAt(DEADLINE.minusNanos(1))).isFalse();
        assertThat(ORDER.lateAt(DEADLINE)).isTrue();
    }

    @Test
    void longMessageIsCut() {
        assertThat(new OrderReason("X", "m".repeat(1_001)).message()).hasSize(1_000);
        assertThat(new OrderReason("X", "m".repeat(1_000)).message()).hasSize(1_000);
    }

    private static String reasonOf(OrderStatus status) {
        return SUBMITTED.sent().reported(report(status, "0")).event(NOW).progress().reason();
    }

    private static Ended ended(int sequence, OrderState before, OrderStatus status) {
        return new Ended(ORDER, sequence, before.attempt(), status, OrderExecution.NONE, REASON);
    }

    private static Open open(OrderStatus status, String executed) {
        var execution = report(PLACED, executed).execution();
        return new Open(ORDER, 3, SUBMITTED.attempt(), status, execution);
    }

    private static OrderReport report(OrderStatus status, String executed, Fill... fills) {
        var quantity = Quantity.of(executed);
        return new OrderReport(
                status,
                OrderExecution.of(
                        "77", quantity, Price.of("60000").times(quantity), List.of(fills)));
    }

    private static Fill fill(String tradeId, String quantity) {
        return new Fill(tradeId, Price.of("60000"), Quantity.of(quantity), BigDecimal.ZERO, "BTC");
    }
}
