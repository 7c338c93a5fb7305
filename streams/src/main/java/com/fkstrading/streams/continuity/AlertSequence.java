package com.fkstrading.streams.continuity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a strategy's alerts on one symbol.
///
/// @param last null before the first that states a position
/// @param missed the newest that was missed and has not arrived since; null where none was
public record AlertSequence(@Nullable LastAlert last, @Nullable MissedAlert missed) {

    public static final AlertSequence NONE = new AlertSequence(null, null);

    private static final Duration KEPT = Duration.ofDays(30);

    /// A strategy that is silent for so long begins anew.
    public boolean isIdleAt(Instant time) {
        return last == null || last.time().isBefore(time.minus(KEPT));
    }

    AlertSequence with(LastAlert newer) {
        return new AlertSequence(newer, missed);
    }

    AlertSequence with(MissedAlert newer) {
        return new AlertSequence(last, newer);
    }

    /// The same, once the missing alert has arrived.
    AlertSequence complete() {
        return new AlertSequence(last, null);
    }

    /// Whether the newest alert is the one that shows that another is missing.
    boolean isMissedBeforeLast() {
        return last != null && missed != null && missed.before().equals(last.signalId());
    }
}
