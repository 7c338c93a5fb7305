package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.Map;

/// The confidence that the alert itself claims, compared with that of an ordinary one. Bounded, so
/// that with the default weights no claim outweighs a price far from the market's.
///
/// @param base the confidence of a signal of which nothing is known
public record ClaimFactor(BigDecimal base) {

    public static final String NAME = "claim";

    private static final BigDecimal BOUND = BigDecimal.valueOf(2);

    public FactorValue of(ValidatedSignal signal) {
        var claimed = signal.claims().claimedConfidence();
        if (claimed == null) {
            return FactorValue.unknown(NAME, "The alert claims no confidence");
        }
        return new FactorValue(
                NAME,
                value(claimed),
                Map.of("claimed", Figures.plain(claimed)),
                "The alert claims a confidence of " + Figures.plain(claimed));
    }

    /// The log-odds of 0 and 1 have no end.
    private BigDecimal value(BigDecimal claimed) {
        if (claimed.signum() <= 0) {
            return BOUND.negate();
        }
        if (claimed.compareTo(BigDecimal.ONE) >= 0) {
            return BOUND;
        }
        return LogOdds.bounded(LogOdds.of(claimed).subtract(LogOdds.of(base)), BOUND);
    }
}
