package com.fkstrading.streams.continuity;

import com.fkstrading.contract.account.AlertContinuity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a strategy was last heard of, and by when it has promised its next alert. Webhooks alone
/// write it.
///
/// @param last when its newest alert fired, or came; null for a strategy that never promised one
/// @param due null where none is promised
/// @param missed the newest time that passed without the promised alert; null where none did
public record HeartbeatPromise(
        @Nullable Instant last, @Nullable Instant due, @Nullable MissedAlert missed) {

    public static final HeartbeatPromise NONE = new HeartbeatPromise(null, null, null);

    private static final Duration KEPT = Duration.ofDays(30);

    /// A strategy that is silent for so long after its promise begins anew.
    public boolean isIdleAt(Instant time) {
        var until = due == null ? last : due;
        return until == null || until.isBefore(time.minus(KEPT));
    }

    /// An alert that comes exactly when it is due is in time.
    public boolean isOverdueAt(Instant time) {
        return due != null && time.isAfter(due);
    }

    /// @param time the newest that ticks have stated; null before the first
    /// @param resumed when an operator last resumed the strategy or its account by name
    public AlertContinuity told(String strategy, @Nullable Instant time, Instant resumed) {
        if (due != null && time != null && isOverdueAt(time)) {
            String text = "%s promised an alert by %s, and none has come since %s.";
            return AlertContinuity.silent(due, text.formatted(strategy, due, last));
        }
        return missed == null || resumed.isAfter(missed.time())
                ? AlertContinuity.COMPLETE
                : AlertContinuity.missed(missed.before(), missed.time(), missed.text());
    }

    boolean isAfter(Instant time) {
        return last != null && last.isAfter(time);
    }

    /// The same, after an alert.
    ///
    /// @param renewed within which the next is promised; null where the alert does not say
    /// @param gap the newest; null where there was none
    HeartbeatPromise heard(Instant time, @Nullable Duration renewed, @Nullable MissedAlert gap) {
        var within = renewed == null ? within() : renewed;
        return within.isZero() && gap == null
                ? NONE
                : new HeartbeatPromise(time, within.isZero() ? null : time.plus(within), gap);
    }

    private Duration within() {
        return last == null || due == null ? Duration.ZERO : Duration.between(last, due);
    }
}
