package com.fkstrading.streams.limit;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.budget.Budget;
import com.fkstrading.streams.budget.RateLimit;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.decision.Figures;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How often an account, a strategy or a source may send.
///
/// @param name of it
/// @param limit null for no limit
record RateCheck(String name, @Nullable RateLimit limit, Budget budget) {

    private static final String RULE = "rate-limit";

    /// Empty where there is no limit.
    Optional<Checked> check(Instant eventTime) {
        if (limit == null) {
            return Optional.empty();
        }
        String used = Figures.plain(limit.used(budget.rate(), eventTime));
        String window = Figures.seconds(limit.window());
        var compared = new TreeMap<String, String>();
        compared.put("of", name);
        compared.put("used", used);
        compared.put("limit", String.valueOf(limit.requests()));
        compared.put("windowSeconds", window);
        if (limit.isExhausted(budget.rate(), eventTime)) {
            var next = limit.nextAfter(budget.rate(), eventTime);
            compared.put("next", next.toString());
            String text =
                    "%s has used its limit of %s signals, which come back within %s s; the next may come at %s."
                            .formatted(name, limit.requests(), window, next);
            return Optional.of(
                    Checked.denied(
                            DenialReason.RATE_LIMITED,
                            Finding.denied(Stage.LIMIT, RULE, compared, text)));
        }
        compared.put("time", eventTime.toString());
        String text =
                "%s has used %s of its limit of %s signals."
                        .formatted(name, used, limit.requests());
        return Optional.of(Checked.passed(Finding.passed(Stage.LIMIT, RULE, compared, text)));
    }

    Budget charged(Instant eventTime) {
        return limit == null ? budget : budget.withRate(limit.charge(budget.rate(), eventTime));
    }
}
