package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A signal: its terms and its status. Also the JSON of an answer.
@Entity
@Immutable
@Table(name = "signals")
@JsonPropertyOrder("signalId")
public class StoredSignal extends StoredTerms {

    public static final Listing<StoredSignal> LISTING =
            new Listing<>(StoredSignal.class, "signal", "signalId", "receivedAt");

    @Id public String signalId;

    public @Nullable String source;
    public @Nullable BigDecimal price;
    public @Nullable BigDecimal confidence;

    /// The name of the newest step.
    public String status;

    /// The position of the newest step; a row with a smaller one is older.
    public int progress;

    /// The stage that denied.
    public @Nullable String stage;

    public @Nullable String duplicateOf;
    public @Nullable String clientOrderId;

    /// The earliest time in any record of the signal.
    public Instant receivedAt;
}
