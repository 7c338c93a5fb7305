package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A strategy of an account: what it brought, what it may do and what it holds. Also the JSON of an
/// answer.
@Entity
@Immutable
@Table(name = "strategies")
@JsonPropertyOrder({"id", "account", "strategy"})
public class StoredStrategy {

    public static final Listing<StoredStrategy> LISTING =
            new Listing<>(StoredStrategy.class, "strategy", "id", "updatedAt");

    /// The account and the strategy, as the key in `strategies.performance`.
    @Id public String id;

    /// Null in records from before the field existed.
    public @Nullable String account;

    public String strategy;

    /// Orders that sold with a profit; `losses` are all others that sold.
    public long wins;

    public long losses;

    /// Realised so far, in the quote currency.
    public BigDecimal profit;

    /// The largest fall of `profit` below its previous maximum.
    public BigDecimal drawdown;

    /// How many symbols it holds or is about to buy.
    public long positions;

    /// What it has at risk, in dollars; null while nothing was published.
    public @Nullable BigDecimal exposure;

    /// How many parts of its exposure are not in dollars.
    public @Nullable Integer unvalued;

    /// Other than ACTIVE where a limit of losses of its account or its own was reached.
    public String tradingState;

    public @Nullable String tradingReason;

    /// One sentence for a person.
    public @Nullable String tradingMessage;

    public @Nullable Instant tradingUntil;

    /// COMPLETE; MISSED where an alert did not arrive, SILENT while the one that it promised does
    // not.
    public String alerts;

    /// One sentence for a person.
    public @Nullable String alertsMessage;

    /// The time of what changed last.
    public Instant updatedAt;
}
