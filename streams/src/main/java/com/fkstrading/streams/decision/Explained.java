package com.fkstrading.streams.decision;

import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;

/// Adds to a signal what a rule found.
public final class Explained {

    private Explained() {}

    public static ValidatedSignal by(ValidatedSignal signal, Finding finding) {
        return new ValidatedSignal(
                signal.signalId(),
                signal.account(),
                signal.source(),
                signal.strategy(),
                signal.side(),
                signal.symbol(),
                signal.type(),
                signal.quantity(),
                signal.price(),
                signal.limitPrice(),
                signal.claimedConfidence(),
                signal.firedAt(),
                signal.receivedAt(),
                signal.deadline(),
                signal.fingerprint(),
                signal.repairs(),
                signal.explanation().and(finding));
    }

    public static ScoredSignal by(ScoredSignal scored, Finding finding) {
        return new ScoredSignal(
                scored.signalId(),
                scored.account(),
                scored.signal(),
                scored.confidence(),
                scored.factors(),
                scored.explanation().and(finding));
    }
}
