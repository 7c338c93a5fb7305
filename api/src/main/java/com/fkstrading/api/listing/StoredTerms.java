package com.fkstrading.api.listing;

import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a signal and its order have in common. A field is null until a record with it has arrived.
@MappedSuperclass
public class StoredTerms {

    public String account;
    public @Nullable String strategy;
    public @Nullable String symbol;
    public @Nullable String side;

    /// Of a signal: its order's once there is one, until then its own.
    public @Nullable BigDecimal quantity;

    /// An upper-case code; null if the status needs no explanation.
    public @Nullable String reason;

    /// One sentence for a person; null if the status needs no explanation.
    public @Nullable String message;

    public Instant updatedAt;
}
