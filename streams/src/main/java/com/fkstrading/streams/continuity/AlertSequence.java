package com.fkstrading.streams.continuity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a strategy's alerts on one symbol.
///
/// @param last null before the first that states a position
/// @param gap in which alerts are missing; null where none are
public record AlertSequence(@Nullable LastAlert last, @Nullable Gap gap) {

    public static final AlertSequence NONE = new AlertSequence(null, null);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_WITH_A_GAP = Duration.ofDays(365);

    /// The newest that was missed; null where none is missing.
    public @Nullable MissedAlert missed() {
        return gap == null ? null : gap.missed();
    }

    /// A strategy that is silent for so long begins anew. A missed alert waits for an operator.
    public boolean isIdleAt(Instant time) {
        var kept = gap == null ? KEPT : KEPT_WITH_A_GAP;
        return last == null || last.time().isBefore(time.minus(kept));
    }

    AlertSequence with(LastAlert newer) {
        return new AlertSequence(newer, gap);
    }

    /// With a gap before the newer alert; one that is open already becomes larger.
    AlertSequence missedBefore(LastAlert newer, MissedAlert missed, LastAlert older) {
        var after = gap == null ? older : gap.after();
        return new AlertSequence(newer, new Gap(after, newer, missed));
    }

    /// @param left of the gap, after a late alert; null where nothing is missing any more
    AlertSequence with(@Nullable Gap left) {
        return new AlertSequence(last, left);
    }
}
