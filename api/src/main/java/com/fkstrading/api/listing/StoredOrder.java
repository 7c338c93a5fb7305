package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// An order: its terms and its state. Also the JSON of an answer.
@Entity
@Immutable
@Table(name = "orders")
@JsonPropertyOrder({"clientOrderId", "signalId"})
public class StoredOrder extends StoredTerms {

    public static final Listing<StoredOrder> LISTING =
            new Listing<>(StoredOrder.class, "order", "clientOrderId", "requestedAt");

    @Id public String clientOrderId;

    public String signalId;
    public @Nullable String type;
    public @Nullable BigDecimal limitPrice;

    /// The market must reach it first; null for an order without a stop.
    public @Nullable BigDecimal stopPrice;

    /// Null for good till cancelled.
    public @Nullable String timeInForce;

    /// What protects the position once the order is filled, in words; null for nothing.
    public @Nullable String protection;

    public @Nullable BigDecimal notional;

    /// REQUESTED until its first change, then as `orders.events` names it.
    public String state;

    /// Of the newest change; 0 while there is none.
    public int sequence;

    public @Nullable BigDecimal executedQuantity;
    public @Nullable BigDecimal averagePrice;
    public @Nullable String exchangeOrderId;
    public @Nullable Instant deadline;

    /// The earliest time in any record of the order.
    public Instant requestedAt;
}
