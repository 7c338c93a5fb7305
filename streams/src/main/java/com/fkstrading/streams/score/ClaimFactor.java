package com.fkstrading.streams.score;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.Map;

/// How sure the alert says that it is.
final class ClaimFactor {

    /// What an alert is worth that makes no claim: passes a threshold of 0.6 while nothing speaks
    /// against it, and fails once both other factors do.
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
