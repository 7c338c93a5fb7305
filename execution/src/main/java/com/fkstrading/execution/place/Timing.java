package com.fkstrading.execution.place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long things hold and how often they are tried.
///
/// @param freshFor how old an attempt may be when its request leaves; older, it is renewed first
/// @param absenceAfter how long after an attempt the exchange's "not found" proves that it will
///     never have it: receive window, plus the exchange's own processing time, plus a margin
public record Timing(Duration freshFor, Duration absenceAfter) {

    /// What the exchange may take to process a request that it received in time.
    public static final Duration EXCHANGE_PROCESSING = Duration.ofSeconds(10);

    /// How many times the exchange must not know an order before it counts as absent.
    static final int NOT_FOUND_BEFORE_ABSENT = 3;

    /// How often a waiting order looks whether it may leave.
    static final Duration LOOK = Duration.ofMillis(100);

    /// Between two tries of a request that could not leave.
    static final Duration RETRY = Duration.ofMillis(500);

    private static final List<Duration> ASKING =
            List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(8));

    public Timing {
        if (freshFor.isNegative() || freshFor.isZero()) {
            throw new IllegalArgumentException("freshFor: " + freshFor + "; expected more than 0");
        }
    }

    /// Derived from the receive window that requests are signed with.
    public static Timing of(Duration receiveWindow, Duration absenceAfter) {
        var least = receiveWindow.plus(EXCHANGE_PROCESSING);
        if (absenceAfter.compareTo(least) <= 0) {
            throw new IllegalArgumentException(
                    "ABSENCE_AFTER: %s; expected more than EXCHANGE_RECV_WINDOW plus %s, that is %s"
                            .formatted(absenceAfter, EXCHANGE_PROCESSING, least));
        }
        return new Timing(receiveWindow.multipliedBy(2).dividedBy(5), absenceAfter);
    }

    boolean isFresh(Instant submittedAt, Instant exchangeNow) {
        return Duration.between(submittedAt, exchangeNow).abs().compareTo(freshFor) <= 0;
    }

    boolean provesAbsence(Instant submittedAt, Instant askedAt) {
        return !askedAt.isBefore(submittedAt.plus(absenceAfter));
    }

    /// Before the next question; the last one before the proof falls due comes right then.
    Duration beforeAsking(int asked, Duration untilProof) {
        var regular = ASKING.get(Math.min(asked, ASKING.size() - 1));
        var due = untilProof.isPositive() && untilProof.compareTo(regular) < 0;
        return due ? untilProof : regular;
    }
}
