package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.score.factor.ClaimFactor;
import com.fkstrading.streams.score.factor.CompletenessFactor;
import com.fkstrading.streams.score.factor.FactorValue;
import com.fkstrading.streams.score.factor.FreshnessFactor;
import com.fkstrading.streams.score.factor.MarketPriceFactor;
import com.fkstrading.streams.score.factor.OtherStrategiesFactor;
import com.fkstrading.streams.score.factor.StrategySides;
import com.fkstrading.streams.score.factor.TrackRecordFactor;
import com.fkstrading.streams.score.factor.VolatilityFactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A signal's confidence: seven factors say what speaks for it and against it, a scorer makes one
/// number of them. A factor without data is zero, and its finding says so. It denies nothing;
/// [Threshold] does.
///
/// @param claim compares with the confidence of an ordinary signal
public record Score(
        ClaimFactor claim,
        FreshnessFactor freshness,
        MarketPriceFactor marketPrice,
        VolatilityFactor volatility,
        Scorer scorer) {

    /// What other signals and orders left for this one.
    ///
    /// @param sides that the account's strategies took on the symbol
    /// @param record of the signal's strategy
    public record State(StrategySides sides, TrackRecord record) {

        private State with(SignalTerms terms, Instant eventTime) {
            return new State(sides.with(terms, eventTime), record);
        }
    }

    public Decision<State, ScoredSignal> decide(
            State state, ValidatedSignal signal, Instant eventTime) {
        var scoring = scorer.score(values(state, signal, eventTime));
        var scored =
                new ScoredSignal(
                        signal,
                        scoring.confidence(),
                        scoring.factors(),
                        provenance(signal, scoring.findings()));
        return new Decision<>(state.with(signal.terms(), eventTime), new Outcome.Passed<>(scored));
    }

    /// In the order in which a model takes them.
    private List<FactorValue> values(State state, ValidatedSignal signal, Instant eventTime) {
        var price = CarriedPrices.of(signal).of(signal.terms().symbol());
        return List.of(
                claim.of(signal),
                freshness.of(signal, eventTime),
                CompletenessFactor.of(signal),
                marketPrice.of(signal, price, eventTime),
                OtherStrategiesFactor.of(signal, state.sides(), eventTime),
                TrackRecordFactor.of(state.record()),
                volatility.of(price, eventTime));
    }

    private static Provenance provenance(ValidatedSignal signal, List<Finding> scored) {
        var findings = new ArrayList<>(signal.explanation().findings());
        findings.addAll(scored);
        return new Provenance(signal.asOf(), new Explanation(findings));
    }
}
