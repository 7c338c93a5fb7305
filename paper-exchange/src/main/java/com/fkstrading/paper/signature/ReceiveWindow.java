package com.fkstrading.paper.signature;

import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.request.Parameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The span of time in which a signed request counts. It is checked on arrival and once more right
/// before the request acts: one that was held up in between is refused, which lets its sender
/// conclude that it will never act.
public record ReceiveWindow(Instant timestamp, Duration length) {

    private static final Duration LEAD = Duration.ofSeconds(1);
    private static final BigDecimal DEFAULT_MILLIS = new BigDecimal("5000");
    private static final BigDecimal LONGEST_MILLIS = new BigDecimal("60000");

    /// A timestamp with that many digits counts microseconds: in milliseconds it would lie 30,000
    /// years ahead.
    private static final int MICROSECOND_DIGITS = 16;

    public static ReceiveWindow of(Parameters parameters) {
        var timestamp = parameters.requiredWhole("timestamp");
        var millis = parameters.decimal("recvWindow").orElse(DEFAULT_MILLIS);
        if (millis.compareTo(LONGEST_MILLIS) > 0) {
            throw Refused.windowTooLong();
        }
        if (millis.scale() > 3) {
            throw Refused.tooPrecise("recvWindow");
        }
        var unit =
                Long.toString(timestamp).length() >= MICROSECOND_DIGITS
                        ? ChronoUnit.MICROS
                        : ChronoUnit.MILLIS;
        return new ReceiveWindow(
                Instant.EPOCH.plus(timestamp, unit),
                Duration.of(millis.movePointRight(3).longValueExact(), ChronoUnit.MICROS));
    }

    public void check(Instant now) {
        if (!timestamp.isBefore(now.plus(LEAD))) {
            throw Refused.aheadOfTime();
        }
        if (Duration.between(timestamp, now).compareTo(length) > 0) {
            throw Refused.outsideWindow();
        }
    }
}
