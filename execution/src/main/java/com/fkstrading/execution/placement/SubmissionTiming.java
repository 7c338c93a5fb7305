package com.fkstrading.execution.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Time limits, and how often steps are tried.
///
/// @param receiveWindow how long the exchange may take a request at most
/// @param freshFor how old an attempt may be when its request is sent; an older one is renewed
/// @param absenceAfter how long after an attempt the exchange's "not found" proves that it will
///     never have it: receive window, plus the exchange's own processing time, plus a margin
public record SubmissionTiming(Duration receiveWindow, Duration freshFor, Duration absenceAfter) {

    /// What the exchange may take to process a request that it received in time.
    public static final Duration EXCHANGE_PROCESSING = Duration.ofSeconds(10);

    /// How many times the exchange must answer "not found" before an order counts as absent.
    static final int NOT_FOUND_BEFORE_ABSENT = 3;

    /// How often it is checked whether a waiting order may be sent.
    static final Duration CHECK = Duration.ofMillis(100);

    /// Between two tries of a request that could not be sent.
    static final Duration RETRY = Duration.ofMillis(500);

    /// With less left until its deadline, a request could hardly arrive in time: the order expires.
    static final Duration LEAST_WINDOW = Duration.ofMillis(100);

    private static final Duration FIRST_CLOCK_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_CLOCK_PAUSE = Duration.ofSeconds(5);

    private static final List<Duration> LOOKUP_PAUSES =
            List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30));

    public SubmissionTiming {
        if (freshFor.isNegative() || freshFor.isZero()) {
            throw new IllegalArgumentException("freshFor: " + freshFor + "; expected more than 0");
        }
    }

    /// Derived from the receive window that requests are signed with.
    public static SubmissionTiming of(Duration receiveWindow, Duration absenceAfter) {
        var least = receiveWindow.plus(EXCHANGE_PROCESSING);
        if (absenceAfter.compareTo(least) <= 0) {
            throw new IllegalArgumentException(
                    "ABSENCE_AFTER: %s; expected more than EXCHANGE_RECV_WINDOW plus %s, that is %s"
                            .formatted(absenceAfter, EXCHANGE_PROCESSING, least));
        }
        return new SubmissionTiming(
                receiveWindow, receiveWindow.multipliedBy(2).dividedBy(5), absenceAfter);
    }

    /// The receive window of one attempt: never past the deadline.
    ///
    /// @param deadline by the exchange's clock
    Duration receiveWindow(Instant submittedAt, Instant deadline) {
        var untilDeadline = Duration.between(submittedAt, deadline);
        return untilDeadline.compareTo(receiveWindow) < 0 ? untilDeadline : receiveWindow;
    }

    /// Doubles with each attempt, since our clock was synchronised and is refused again.
    static Duration afterClockSkew(int attempt) {
        var pause = FIRST_CLOCK_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1, 0, 16));
        return pause.compareTo(LONGEST_CLOCK_PAUSE) < 0 ? pause : LONGEST_CLOCK_PAUSE;
    }

    boolean isFresh(Instant submittedAt, Instant exchangeNow) {
        return Duration.between(submittedAt, exchangeNow).abs().compareTo(freshFor) <= 0;
    }

    boolean provesAbsence(Instant submittedAt, Instant queriedAt) {
        return !queriedAt.isBefore(submittedAt.plus(absenceAfter));
    }

    /// Before the next query; the last one comes right when absence can be proven.
    Duration beforeLookup(int lookups, Duration untilProof) {
        var regular = LOOKUP_PAUSES.get(Math.min(lookups, LOOKUP_PAUSES.size() - 1));
        var due = untilProof.isPositive() && untilProof.compareTo(regular) < 0;
        return due ? untilProof : regular;
    }
}
