package com.fkstrading.streams.topology;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.validate.ReceivedWebhook;
import com.fkstrading.streams.validate.Validate;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Denies the signals of a stage whose decision ended in an exception. Each kind of exception is
/// logged once, with its first signal.
final class FailedDecisions {

    private static final Logger LOG = Logger.getLogger(FailedDecisions.class);

    private final Stage stage;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    FailedDecisions(Stage stage) {
        this.stage = stage;
    }

    /// @param event what the stage had to decide
    Denial denial(Object event, Instant eventTime, Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String text = "The decision failed on our side (" + kind + "); nothing is ordered.";
        var finding = Finding.denied(stage, "decided", Map.of("failure", kind), text);
        var denial =
                switch (event) {
                    case ReceivedWebhook received ->
                            Validate.denial(received, DenialReason.INTERNAL, finding, eventTime);
                    case ValidatedSignal signal ->
                            Denial.of(signal, DenialReason.INTERNAL, finding);
                    case ScoredSignal scored -> Denial.of(scored, DenialReason.INTERNAL, finding);
                    default -> throw new IllegalArgumentException("no signal: " + event);
                };
        if (logged.add(kind + where(failure))) {
            LOG.errorf(failure, "%s: the decision of %s failed", stage, denial.ref().signalId());
        }
        return denial;
    }

    private static String where(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }
}
