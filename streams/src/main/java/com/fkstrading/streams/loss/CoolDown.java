package com.fkstrading.streams.loss;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.decision.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// After so many losses in a row a strategy opens nothing for this long.
///
/// @param losses at least 1
public record CoolDown(int losses, Duration duration) {

    private static final String RULE = "cool-down";

    public Checked check(String strategy, LossStreak streak, Instant eventTime) {
        var end = streak.latest().plus(duration);
        boolean isCooling = streak.losses() >= losses && eventTime.isBefore(end);
        var compared =
                Map.of(
                        "lossesInARow", String.valueOf(streak.losses()),
                        "limit", String.valueOf(losses),
                        "seconds", Figures.seconds(duration),
                        "latest", streak.latest().toString());
        if (isCooling) {
            String text =
                    "%s has lost %s times in a row; it may open a position again at %s."
                            .formatted(strategy, streak.losses(), end);
            return Checked.denied(
                    DenialReason.COOLING_DOWN, Finding.denied(Stage.LIMIT, RULE, compared, text));
        }
        String text = "%s is not cooling down after losses.".formatted(strategy);
        return Checked.passed(Finding.passed(Stage.LIMIT, RULE, compared, text));
    }
}
