package com.fkstrading.api.row;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/// A signal in one row: what it wants, and how far it came. Null is what no record has said yet.
///
/// Rows of one signal [#merge] in any order and any grouping to the same row, and merging a row
/// again changes nothing.
///
/// @param quantity the order's once there is one, until then the signal's
/// @param status the name of the newest step
/// @param progress the position of the newest step; a row with a smaller one is older
/// @param stage the stage that denied
/// @param reason an upper-case code; null when the status says all
/// @param message one sentence for a person; null when the status says all
/// @param receivedAt the earliest time that any record of the signal tells
/// @param updatedAt the newest step's time
@Embeddable
public record SignalRow(
        String signalId,
        String account,
        String source,
        String strategy,
        String symbol,
        String side,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal confidence,
        String status,
        int progress,
        String stage,
        String reason,
        String message,
        String duplicateOf,
        String clientOrderId,
        Instant receivedAt,
        Instant updatedAt) {

    private static final String CLOSE = "CLOSE";

    /// What both rows know together; where they differ, the row of the later step is right.
    public SignalRow merge(SignalRow other) {
        var newer = other.progress > progress ? other : this;
        var older = newer == this ? other : this;
        return new SignalRow(
                signalId,
                Rows.either(newer.account, older.account),
                Rows.either(newer.source, older.source),
                Rows.either(newer.strategy, older.strategy),
                Rows.either(newer.symbol, older.symbol),
                intent(newer.side, older.side),
                Rows.either(newer.quantity, older.quantity),
                Rows.either(newer.price, older.price),
                Rows.either(newer.confidence, older.confidence),
                newer.status,
                newer.progress,
                newer.stage,
                newer.reason,
                newer.message,
                Rows.either(newer.duplicateOf, older.duplicateOf),
                Rows.either(newer.clientOrderId, older.clientOrderId),
                Rows.earlier(newer.receivedAt, older.receivedAt),
                newer.updatedAt);
    }

    /// The order of a CLOSE sells; the signal still wanted to close.
    private static String intent(String newer, String older) {
        return CLOSE.equals(older) ? CLOSE : Rows.either(newer, older);
    }
}
