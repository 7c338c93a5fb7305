package com.fkstrading.api.postgres;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A signal: what it asks for, and how far it came. Also how it is answered; null is what no record
/// has said yet.
@Entity
@Immutable
@Table(name = "signals")
public class StoredSignal {

    public static final Listing<StoredSignal> LISTING =
            new Listing<>(StoredSignal.class, "signal", "signalId", "receivedAt");

    @Id public String signalId;

    public String account;
    public String source;
    public String strategy;
    public String symbol;
    public String side;

    /// The order's once there is one, until then the signal's.
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal quantity;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal price;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal confidence;

    /// The name of the newest step.
    public String status;

    /// The position of the newest step; a row with a smaller one is older.
    public int progress;

    /// The stage that denied.
    public String stage;

    /// An upper-case code; null when the status says all.
    public String reason;

    /// One sentence for a person; null when the status says all.
    public String message;

    public String duplicateOf;
    public String clientOrderId;

    /// The earliest time that any record of the signal tells.
    public Instant receivedAt;

    public Instant updatedAt;
}
