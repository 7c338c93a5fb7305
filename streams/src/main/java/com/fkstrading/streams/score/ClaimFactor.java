package com.fkstrading.streams.score;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.Map;

/// The confidence that the alert itself claims.
final class ClaimFactor {

    /// For an alert without a claim: reaches a threshold of 0.6 unless both other factors are at
    /// their lowest.
    static final BigDecimal UNCLAIMED = new BigDecimal("0.8");

    private static final String NAME = "claim";

    private ClaimFactor() {}

    static ScoredFactor of(ValidatedSignal signal) {
        var claimed = signal.claimedConfidence();
        if (claimed == null) {
            return ScoredFactor.of(
                    NAME,
                    UNCLAIMED,
                    Map.of("unclaimed", Figures.plain(UNCLAIMED)),
                    "The alert claims no confidence; it counts as "
                            + Figures.plain(UNCLAIMED)
                            + ".");
        }
        return ScoredFactor.of(
                NAME,
                claimed,
                Map.of("claimed", Figures.plain(claimed)),
                "The alert claims a confidence of " + Figures.plain(claimed) + ".");
    }
}
