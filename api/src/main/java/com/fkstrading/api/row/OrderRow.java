package com.fkstrading.api.row;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/// An order in one row: what was asked, and what came of it. Null is what no record has said yet.
/// Merges as [SignalRow] does.
///
/// @param state REQUESTED until its first change, then as `orders.events` names it
/// @param sequence of the newest change; 0 while there is none
/// @param requestedAt the earliest time that any record of the order tells
/// @param updatedAt the newest change's time
@Embeddable
public record OrderRow(
        String clientOrderId,
        String signalId,
        String account,
        String strategy,
        String symbol,
        String side,
        String type,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal limitPrice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal notional,
        String state,
        int sequence,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal executedQuantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averagePrice,
        String exchangeOrderId,
        String reason,
        String message,
        Instant deadline,
        Instant requestedAt,
        Instant updatedAt) {

    /// The state of an order that has not changed yet.
    public static final String REQUESTED = "REQUESTED";

    /// What both rows know together; where they differ, the row of the later change is right.
    public OrderRow merge(OrderRow other) {
        var newer = other.sequence > sequence ? other : this;
        var older = newer == this ? other : this;
        return new OrderRow(
                clientOrderId,
                Rows.either(newer.signalId, older.signalId),
                Rows.either(newer.account, older.account),
                Rows.either(newer.strategy, older.strategy),
                Rows.either(newer.symbol, older.symbol),
                Rows.either(newer.side, older.side),
                Rows.either(newer.type, older.type),
                Rows.either(newer.quantity, older.quantity),
                Rows.either(newer.limitPrice, older.limitPrice),
                Rows.either(newer.notional, older.notional),
                newer.state,
                newer.sequence,
                Rows.either(newer.executedQuantity, older.executedQuantity),
                Rows.either(newer.averagePrice, older.averagePrice),
                Rows.either(newer.exchangeOrderId, older.exchangeOrderId),
                newer.reason,
                newer.message,
                Rows.either(newer.deadline, older.deadline),
                Rows.earlier(newer.requestedAt, older.requestedAt),
                newer.updatedAt);
    }
}
