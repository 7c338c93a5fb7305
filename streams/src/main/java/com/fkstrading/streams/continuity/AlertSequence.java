package com.fkstrading.streams.continuity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a strategy's alerts on one symbol.
///
/// @param last null before the first that states a position
/// @param missed the newest that was missed and has not arrived since; null where none was
/// @param gap in which alerts are missing; null where none are
public record AlertSequence(
        @Nullable LastAlert last, @Nullable MissedAlert missed, @Nullable Gap gap) {

    public static final AlertSequence NONE = new AlertSequence(null, null, null);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_WITH_A_GAP = Duration.ofDays(365);

    /// A strategy that is silent for so long begins anew. A missed alert waits for an operator.
    public boolean isIdleAt(Instant time) {
        var kept = missed == null ? KEPT : KEPT_WITH_A_GAP;
        return last == null || last.time().isBefore(time.minus(kept));
    }

    AlertSequence with(LastAlert newer) {
        return new AlertSequence(newer, missed, gap);
    }

    /// With a gap before the newer alert; one that is open already becomes larger.
    AlertSequence missedBefore(LastAlert newer, MissedAlert what, LastAlert older) {
        return new AlertSequence(newer, what, new Gap(gap == null ? older : gap.after(), newer));
    }

    /// After a late alert. Once none is missing any more, nothing was missed.
    AlertSequence filledWith(LastAlert late) {
        var left = gap == null ? null : gap.without(late);
        return new AlertSequence(last, left == null ? null : missed, left);
    }
}
