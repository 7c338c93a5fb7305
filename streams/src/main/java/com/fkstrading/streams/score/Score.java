package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.price.PriceAge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A signal's confidence: the alert's claim, times a factor for its age, times one for how well its
/// price agrees with the market's. A factor without data is 1, and its finding says so. It denies
/// nothing; [Threshold] does.
public final class Score {

    /// Decimals of a confidence.
    static final int SCALE = 4;

    private final AgeFactor age;
    private final PriceFactor price;

    public Score(Duration maximumAge, PriceAge priceAge) {
        this.age = new AgeFactor(maximumAge);
        this.price = new PriceFactor(priceAge);
    }

    public Outcome<ScoredSignal> decide(ValidatedSignal signal, Instant eventTime) {
        var market = CarriedPrices.of(signal).of(signal.terms().symbol());
        var scored =
                List.of(
                        ClaimFactor.of(signal),
                        age.of(signal, eventTime),
                        price.of(signal, market, eventTime));
        var factors = factors(scored);
        return new Outcome.Passed<>(
                new ScoredSignal(
                        signal,
                        factors.stream()
                                .map(Factor::contribution)
                                .reduce(BigDecimal::add)
                                .orElseThrow(),
                        factors,
                        provenance(signal, scored)));
    }

    /// Each factor contributes the change that it makes to the product of those before it, so that
    /// the contributions sum up to the confidence, to the last decimal.
    private static List<Factor> factors(List<ScoredFactor> scored) {
        var factors = new ArrayList<Factor>();
        var product = BigDecimal.ONE;
        var reached = BigDecimal.ZERO;
        for (var factor : scored) {
            product = product.multiply(factor.value()).setScale(SCALE, RoundingMode.HALF_UP);
            factors.add(new Factor(factor.name(), factor.value(), product.subtract(reached)));
            reached = product;
        }
        return factors;
    }

    private static Provenance provenance(ValidatedSignal signal, List<ScoredFactor> scored) {
        var findings = new ArrayList<Finding>(signal.explanation().findings());
        scored.forEach(factor -> findings.add(factor.finding()));
        return new Provenance(signal.asOf(), new Explanation(findings));
    }
}
