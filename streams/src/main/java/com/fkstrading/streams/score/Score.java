package com.fkstrading.streams.score;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A signal's confidence: what the alert claims, times how fresh it is, times how well its price
/// agrees with the market's. A factor that nothing is known about is 1 and says so.
public final class Score {

    /// Decimals of a confidence.
    static final int SCALE = 4;

    private final Freshness freshness;

    public Score(Duration maximumAge) {
        this.freshness = new Freshness(maximumAge);
    }

    /// @param quote the market's bid and ask; empty when none is known
    public ScoredSignal decide(
            Optional<MarketPrice> quote, ValidatedSignal signal, Instant eventTime) {
        var judgements =
                List.of(
                        Claim.of(signal),
                        freshness.of(signal, eventTime),
                        PriceAgreement.of(signal, quote));
        var factors = factors(judgements);
        return new ScoredSignal(
                signal,
                factors.stream().map(Factor::contribution).reduce(BigDecimal::add).orElseThrow(),
                factors,
                explanation(signal, judgements));
    }

    /// Each factor contributes the change that it makes to the product of those before it, so that
    /// the contributions sum up to the confidence, to the last decimal.
    private static List<Factor> factors(List<Judgement> judgements) {
        var factors = new ArrayList<Factor>();
        var product = BigDecimal.ONE;
        var reached = BigDecimal.ZERO;
        for (var judgement : judgements) {
            product = product.multiply(judgement.value()).setScale(SCALE, RoundingMode.HALF_UP);
            var contribution = product.subtract(reached);
            factors.add(new Factor(judgement.name(), judgement.value(), contribution));
            reached = product;
        }
        return factors;
    }

    private static Explanation explanation(ValidatedSignal signal, List<Judgement> judgements) {
        var findings = new ArrayList<Finding>(signal.explanation().findings());
        judgements.forEach(judgement -> findings.add(judgement.finding()));
        return new Explanation(findings);
    }
}
