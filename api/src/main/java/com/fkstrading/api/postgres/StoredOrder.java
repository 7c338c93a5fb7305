package com.fkstrading.api.postgres;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// An order: what was asked, and what came of it. Also how it is answered; null is what no record
/// has said yet.
@Entity
@Immutable
@Table(name = "orders")
public class StoredOrder {

    public static final Listing<StoredOrder> LISTING =
            new Listing<>(StoredOrder.class, "order", "clientOrderId", "requestedAt");

    @Id public String clientOrderId;

    public String signalId;
    public String account;
    public String strategy;
    public String symbol;
    public String side;
    public String type;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal quantity;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal limitPrice;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal notional;

    /// REQUESTED until its first change, then as `orders.events` names it.
    public String state;

    /// Of the newest change; 0 while there is none.
    public int sequence;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal executedQuantity;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal averagePrice;

    public String exchangeOrderId;
    public String reason;
    public String message;
    public Instant deadline;

    /// The earliest time that any record of the order tells.
    public Instant requestedAt;

    public Instant updatedAt;
}
