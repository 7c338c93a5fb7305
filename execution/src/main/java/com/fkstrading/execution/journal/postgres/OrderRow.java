package com.fkstrading.execution.journal.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.SubmissionAttempt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/// One order of the journal: its row as a JSON object, both ways. It is not null-marked, since
/// Jackson sets its fields, and the columns that may be null are read as such below.
@NullUnmarked
@JsonNaming(SnakeCaseStrategy.class)
class OrderRow {

    public String clientOrderId;
    public String signalId;
    public String account;
    public String source;
    public String strategy;
    public String symbol;

    public OrderSide side;

    public OrderType type;

    public BigDecimal quantity;
    public BigDecimal limitPrice;
    public BigDecimal stopPrice;

    public TimeInForce timeInForce;

    public Instant deadline;
    public Instant requestedAt;

    public OrderStatus state;

    public int sequence;
    public int attempt;
    public Instant submittedAt;
    public String exchangeOrderId;
    public BigDecimal executedQuantity;
    public BigDecimal cumulativeQuote;
    public String reason;
    public String message;
    public boolean following;
    public Instant createdAt;
    public Instant updatedAt;

    static OrderRow of(OrderChange change) {
        var to = change.to();
        var order = to.order();
        var row = new OrderRow();
        row.clientOrderId = order.id().value();
        row.signalId = order.ref().signalId().value();
        row.account = order.ref().account();
        row.source = order.ref().source();
        row.strategy = order.terms().strategy();
        row.symbol = order.terms().symbol();
        row.side = order.terms().side();
        row.type = order.terms().type();
        row.quantity = order.terms().quantity().value();
        row.limitPrice =
                order.terms().limitPrice() == null ? null : order.terms().limitPrice().value();
        row.stopPrice =
                order.terms().stopPrice() == null ? null : order.terms().stopPrice().value();
        row.timeInForce = order.terms().timeInForce();
        row.deadline = order.terms().deadline();
        row.requestedAt = order.requestedAt();
        row.update(to);
        row.createdAt = change.time();
        row.updatedAt = change.time();
        return row;
    }

    private void update(OrderState.Recorded to) {
        state = to.status();
        sequence = to.sequence();
        attempt = to.attempt().number();
        submittedAt = attempt == 0 ? null : to.attempt().submittedAt();
        exchangeOrderId = to.execution().exchangeOrderId();
        executedQuantity = to.execution().quantity().value();
        cumulativeQuote = to.execution().quote().value();
        reason = to.reason() == null ? null : to.reason().code();
        message = to.reason() == null ? null : to.reason().message();
        following = to instanceof OrderState.Open;
    }

    OrderState.Recorded restored() {
        var execution =
                OrderExecution.of(
                        exchangeOrderId,
                        new Quantity(executedQuantity),
                        new Notional(cumulativeQuote),
                        List.of());
        return OrderState.restored(
                order(),
                sequence,
                attempt == 0 ? SubmissionAttempt.NONE : new SubmissionAttempt(attempt, submittedAt),
                state,
                execution,
                reason == null ? null : new OrderReason(reason, message == null ? "" : message));
    }

    private Order order() {
        return new Order(
                new ClientOrderId(clientOrderId),
                new SignalRef(new SignalId(signalId), account, source),
                new OrderTerms(
                        strategy,
                        side,
                        symbol,
                        new Quantity(quantity),
                        new OrderPricing(
                                type,
                                limitPrice == null ? null : new Price(limitPrice),
                                stopPrice == null ? null : new Price(stopPrice),
                                timeInForce),
                        deadline),
                requestedAt);
    }
}
