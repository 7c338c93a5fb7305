package com.fkstrading.streams.decision;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;

/// How a signal that was understood is denied: its last finding says why, in words and numbers.
public final class Denials {

    private Denials() {}

    public static Denial of(ValidatedSignal signal, DenialReason reason, Finding finding) {
        return denial(signal, signal.explanation(), reason, finding, null);
    }

    public static Denial of(ScoredSignal scored, DenialReason reason, Finding finding) {
        return denial(scored.signal(), scored.explanation(), reason, finding, null);
    }

    public static Denial duplicate(ValidatedSignal signal, SignalId first, Finding finding) {
        return denial(signal, signal.explanation(), DenialReason.DUPLICATE, finding, first);
    }

    private static Denial denial(
            ValidatedSignal signal,
            Explanation soFar,
            DenialReason reason,
            Finding finding,
            SignalId duplicateOf) {
        return new Denial(
                signal.signalId(),
                signal.account(),
                signal.source(),
                finding.stage(),
                reason,
                finding.text(),
                duplicateOf,
                signal,
                null,
                signal.receivedAt(),
                soFar.and(finding));
    }
}
