package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The life of one order; an illegal step does not compile.
///
/// ```
/// Requested ─▶ Submitted ─▶ Sent ─▶ Open ─▶ Ended
///    ▲  │       │   ▲        │ │      ▲       ▲
///    │  └───────┴───┼────────┼─┴──────┼───────┤
///    │              └────────┤        │       │
///    └──────────────────── Unknown ───┴───────┘
/// ```
///
/// `Submitted` and `Sent` are one entry in the journal: the first byte lies between them. A
/// SUBMITTED order that is read from the journal is therefore a `Sent`, which cannot be refused or
/// sent again, only queried.
public sealed interface OrderState {

    Order order();

    /// The number of the last change that was published; 0 before the first.
    int sequence();

    /// The last attempt to send; [SubmissionAttempt#NONE] when there was none.
    SubmissionAttempt attempt();

    /// Decided, and proven not to be at the exchange.
    record Requested(Order order, int sequence, SubmissionAttempt attempt) implements OrderState {

        public static Requested first(Order order) {
            return new Requested(order, 0, SubmissionAttempt.NONE);
        }

        /// As every downstream store can hold it.
        public Requested storable() {
            return new Requested(order.storable(), sequence, attempt);
        }

        /// @param tradable the order in amounts that the exchange can trade
        public Submitted submitted(Order tradable, Instant exchangeTime) {
            return new Submitted(tradable, sequence + 1, attempt.next(exchangeTime));
        }

        public Ended refused(OrderStatus status, OrderReason reason) {
            return new Ended(order, sequence + 1, attempt, status, OrderExecution.NONE, reason);
        }
    }

    /// As stored in the journal.
    sealed interface Recorded extends OrderState {

        OrderStatus status();

        default OrderExecution execution() {
            return OrderExecution.NONE;
        }

        /// Null if the status needs no explanation.
        default @Nullable OrderReason reason() {
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

    /// The intent is durable, and no byte of this attempt has been sent.
    record Submitted(Order order, int sequence, SubmissionAttempt attempt) implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.SUBMITTED;
        }

        public Sent sent() {
            return new Sent(order, sequence, attempt);
        }

        /// Another attempt to send, within a new receive window.
        public Submitted renewed(Instant exchangeTime) {
            return new Submitted(order, sequence, attempt.next(exchangeTime));
        }

        public Ended refused(OrderStatus status, OrderReason reason) {
            return new Ended(order, sequence + 1, attempt, status, OrderExecution.NONE, reason);
        }
    }

    /// The request may have been sent; only the exchange's answer leads to another state.
    record Sent(Order order, int sequence, SubmissionAttempt attempt) implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.SUBMITTED;
        }

        public Recorded reported(OrderReport report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        public Ended rejected(OrderReason reason) {
            return new Ended(
                    order,
                    sequence + 1,
                    attempt,
                    OrderStatus.REJECTED,
                    OrderExecution.NONE,
                    reason);
        }

        /// The outcome proves that the exchange did not take it.
        public Submitted notPlaced() {
            return new Submitted(order, sequence, attempt);
        }

        public Unknown unknown(OrderReason reason) {
            return new Unknown(order, sequence + 1, attempt, reason);
        }
    }

    /// Sent without a clear answer; the exchange must be queried.
    record Unknown(Order order, int sequence, SubmissionAttempt attempt, OrderReason reason)
            implements Recorded {

        @Override
        public OrderStatus status() {
            return OrderStatus.UNKNOWN;
        }

        public Recorded reported(OrderReport report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        /// Proven: the exchange does not have it, and will refuse a request still in transit.
        public Requested absent() {
            return new Requested(order, sequence, attempt);
        }
    }

    /// In the exchange's book, with or without fills.
    record Open(
            Order order,
            int sequence,
            SubmissionAttempt attempt,
            OrderStatus status,
            OrderExecution execution)
            implements Recorded {

        public Recorded reported(OrderReport report) {
            return OrderState.reported(order, sequence + 1, attempt, report);
        }

        /// Whether the report has anything new.
        ///
        /// @param report with only the trades that are not booked yet
        public boolean isNews(OrderReport report) {
            boolean ends = report.status().isFinal() && report.execution().isFullyBooked();
            boolean moved =
                    !report.status().isFinal() && report.status() != status
                            || !report.execution().quantity().equals(execution.quantity());
            return ends || moved || !report.execution().fills().isEmpty();
        }
    }

    /// The final state.
    record Ended(
            Order order,
            int sequence,
            SubmissionAttempt attempt,
            OrderStatus status,
            OrderExecution execution,
            @Nullable OrderReason reason)
            implements Recorded {

        public Ended {
            if (!status.isFinal()) {
                throw new IllegalArgumentException("status: " + status + "; expected a final one");
            }
        }
    }

    /// The state to continue from, as journaled.
    static Recorded restored(
            Order order,
            int sequence,
            SubmissionAttempt attempt,
            OrderStatus status,
            OrderExecution execution,
            @Nullable OrderReason reason) {
        return switch (status) {
            case SUBMITTED -> new Sent(order, sequence, attempt);
            case UNKNOWN ->
                    new Unknown(order, sequence, attempt, Objects.requireNonNull(reason, "reason"));
            case PLACED, PARTIALLY_FILLED -> new Open(order, sequence, attempt, status, execution);
            case FILLED, CANCELED, REJECTED, EXPIRED, DENIED ->
                    new Ended(order, sequence, attempt, status, execution, reason);
        };
    }

    /// An order ends only when every trade of it is booked; until then it stays open, and is
    /// followed.
    private static Recorded reported(
            Order order, int sequence, SubmissionAttempt attempt, OrderReport report) {
        var status = report.status();
        var execution = report.execution();
        if (!status.isFinal()) {
            return new Open(order, sequence, attempt, status, execution);
        }
        return execution.isFullyBooked()
                ? new Ended(order, sequence, attempt, status, execution, report.reason())
                : new Open(order, sequence, attempt, OrderStatus.PARTIALLY_FILLED, execution);
    }

    /// One attempt to send a request. The request is signed with `submittedAt` as its timestamp,
    /// however late it is sent, so that the exchange itself refuses it once the receive window has
    /// passed.
    ///
    /// @param number 1 for the first; 0 when there was none
    /// @param submittedAt by the exchange's clock; the epoch when there was none
    record SubmissionAttempt(int number, Instant submittedAt) {

        public static final SubmissionAttempt NONE = new SubmissionAttempt(0, Instant.EPOCH);

        SubmissionAttempt next(Instant at) {
            return new SubmissionAttempt(number + 1, at);
        }
    }
}
