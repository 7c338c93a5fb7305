package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a strategy holds of a symbol because of our orders, or is about to buy. Also the JSON of an
/// answer.
@Entity
@Immutable
@Table(name = "positions")
@JsonPropertyOrder({"id", "account", "strategy", "symbol"})
public class StoredPosition {

    public static final Listing<StoredPosition> LISTING =
            new Listing<>(StoredPosition.class, "position", "id", "updatedAt");

    /// The key in `accounts.state`.
    @Id public String id;

    public String account;
    public String strategy;
    public String symbol;

    /// In the base currency, less what the exchange kept as commission.
    public BigDecimal quantity;

    /// What `quantity` was bought for, in the quote currency.
    public BigDecimal cost;

    /// Null while nothing is held.
    public @Nullable BigDecimal averagePrice;

    /// What open sell orders may still sell of it.
    public BigDecimal reserved;

    /// What open purchases may still add to it.
    public BigDecimal pending;

    /// The time of what changed it last.
    public Instant updatedAt;
}
