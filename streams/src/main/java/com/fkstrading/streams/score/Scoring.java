package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.signal.Factor;
import java.math.BigDecimal;
import java.util.List;

/// A confidence, and how it came about.
///
/// @param confidence in [0, 1]
/// @param factors whose contributions add up to the confidence's log-odds
public record Scoring(BigDecimal confidence, List<Factor> factors, List<Finding> findings) {

    public Scoring {
        factors = List.copyOf(factors);
        findings = List.copyOf(findings);
    }
}
