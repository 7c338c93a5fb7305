package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderStatus;
import java.time.Instant;

/// Life of one order; an illegal step does not compile.
///
/// ```
/// Requested ─▶ Submitted ─▶ Sent ─▶ Open ─▶ Ended
///    ▲  │       │   ▲        │ │      ▲       ▲
///    │  └───────┴───┼────────┼─┴──────┼───────┤
///    │              └────────┤        │       │
///    └──────────────────── Unknown ───┴───────┘
/// ```
///
/// `Submitted` and `Sent` are one entry in the journal: between them lies the first byte. Whoever
/// reads a SUBMITTED order from the journal therefore holds a `Sent`, which cannot be refused or
/// sent again, only asked about.
public sealed interface OrderState {

    Order order();

    /// The number of the last change that was told; 0 when there was none.
    int sequence();

    /// The last right to send; [Attempt#NONE] when there was none.
    Attempt attempt();

    /// Decided, and proven not to be at the exchange.
    record Requested(Order order, int sequence, Attempt attempt) implements OrderState {

        public static Requested first(Order order) {
            return new Requested(order, 0, Attempt.NONE);
        }

        public Submitted submitted(Instant exchangeTime) {
            return new Submitted(order, sequence + 1, attempt.next(exchangeTime));
        }

        public Ended refused(Refusal refusal) {
            return Ended.refused(order, sequence + 1, attempt, refusal);
        }
    }

    /// What stands in the journal.
    sealed interface Recorded extends OrderState {

        OrderStatus status();

        default Execution execution() {
            return Execution.NONE;
        }

        /// Null when the status says all.
        default Reason reason() {
            return null;
        }

        /// The change that led here.
        default OrderEvent event(Instant time) {
            return new OrderEvent(
                    order().id(), order().ref(), order().terms(), progress(), sequence(), time);
        }

        private OrderProgress progress() {
            return new OrderProgress(
                    status(),
                    execution().quantity(),
                    execution().averagePrice(),
                    execution().exchangeOrderId(),
                    execution().fills(),
                    reason() == null ? null : reason().code(),
                    reason() == null ? null : reason().message());
        }
    }

    /// The intent is durable, and no byte has left for this attempt.
    record Submitted(Order order, int sequence, Attempt attempt) implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.SUBMITTED;
        }

        public Sent sent() {
            return new Sent(order, sequence, attempt);
        }

        /// The right to send again within a new receive window.
        public Submitted renewed(Instant exchangeTime) {
            return new Submitted(order, sequence, attempt.next(exchangeTime));
        }

        public Ended refused(Refusal refusal) {
            return Ended.refused(order, sequence + 1, attempt, refusal);
        }
    }

    /// The request may have left; only the exchange's word leads on.
    record Sent(Order order, int sequence, Attempt attempt) implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.SUBMITTED;
        }

        public Recorded reported(Report report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        public Ended rejected(Reason reason) {
            return new Ended(
                    order, sequence + 1, attempt, OrderStatus.REJECTED, Execution.NONE, reason);
        }

        /// The outcome proves that the exchange did not take it.
        public Submitted notPlaced() {
            return new Submitted(order, sequence, attempt);
        }

        public Unknown unknown(Reason reason) {
            return new Unknown(order, sequence + 1, attempt, reason);
        }
    }

    /// Sent, no answer; the exchange has to be asked.
    record Unknown(Order order, int sequence, Attempt attempt, Reason reason) implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.UNKNOWN;
        }

        public Recorded reported(Report report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        /// Proven: the exchange does not have it, and will refuse what may still be on its way.
        public Requested absent() {
            return new Requested(order, sequence, attempt);
        }
    }

    /// In the exchange's book, with or without fills.
    record Open(Order order, int sequence, Attempt attempt, OrderStatus status, Execution execution)
            implements Recorded {

        public Recorded reported(Report report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        /// Whether the report says more than we know.
        public boolean isNews(Report report) {
            return report.status() != status
                    || !report.execution().quantity().equals(execution.quantity());
        }
    }

    /// Nothing follows.
    record Ended(
            Order order,
            int sequence,
            Attempt attempt,
            OrderStatus status,
            Execution execution,
            Reason reason)
            implements Recorded {

        public Ended {
            if (!status.isFinal()) {
                throw new IllegalArgumentException("status: " + status + "; expected a final one");
            }
        }

        static Ended refused(Order order, int sequence, Attempt attempt, Refusal refusal) {
            return new Ended(
                    order, sequence, attempt, refusal.status(), Execution.NONE, refusal.reason());
        }
    }

    /// What the journal holds, as the state to go on from.
    static Recorded restored(
            Order order, int sequence, Attempt attempt, Reason reason, Standing standing) {
        return switch (standing.status()) {
            case SUBMITTED -> new Sent(order, sequence, attempt);
            case UNKNOWN -> new Unknown(order, sequence, attempt, reason);
            case PLACED, PARTIALLY_FILLED ->
                    new Open(order, sequence, attempt, standing.status(), standing.execution());
            case FILLED, CANCELED, REJECTED, EXPIRED, DENIED ->
                    new Ended(
                            order,
                            sequence,
                            attempt,
                            standing.status(),
                            standing.execution(),
                            reason);
        };
    }

    /// A journaled status with what the exchange had done by then.
    record Standing(OrderStatus status, Execution execution) {}

    private static Recorded reported(Order order, int sequence, Attempt attempt, Report report) {
        return report.status().isFinal()
                ? new Ended(
                        order,
                        sequence,
                        attempt,
                        report.status(),
                        report.execution(),
                        report.reason())
                : new Open(order, sequence, attempt, report.status(), report.execution());
    }
}
