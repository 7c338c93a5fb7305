package com.fkstrading.paper.auth;

import com.fkstrading.paper.error.AccessErrors;
import com.fkstrading.paper.error.ParameterErrors;
import com.fkstrading.paper.request.Parameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How long a signed request is valid by the exchange's clock. It is checked on arrival and again
/// right before matching: a request that was delayed in between is rejected, so its sender can
/// conclude that it will never act.
///
/// @param timestamp the client's time of sending
public record ReceiveWindow(Instant timestamp, Duration length) {

    /// How far the client's clock may be ahead.
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
            throw AccessErrors.recvWindowTooLong();
        }
        if (millis.scale() > 3) {
            throw ParameterErrors.tooPrecise("recvWindow");
        }
        var unit =
                Long.toString(timestamp).length() >= MICROSECOND_DIGITS
                        ? ChronoUnit.MICROS
                        : ChronoUnit.MILLIS;
        return new ReceiveWindow(
                Instant.EPOCH.plus(timestamp, unit),
                Duration.of(millis.movePointRight(3).longValueExact(), ChronoUnit.MICROS));
    }

    /// This window for a request that meets a clock which is ahead by so much.
    public ReceiveWindow asSeenAhead(Duration skew) {
        return new ReceiveWindow(timestamp.minus(skew), length);
    }

    /// Throws -1021 if the request is not valid now.
    public void check(Instant now) {
        if (!timestamp.isBefore(now.plus(LEAD))) {
            throw AccessErrors.aheadOfServerTime();
        }
        if (Duration.between(timestamp, now).compareTo(length) > 0) {
            throw AccessErrors.outsideRecvWindow();
        }
    }
}
