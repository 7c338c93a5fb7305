package com.fkstrading.streams;

import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateLimit;
import com.fkstrading.streams.position.KeepBooks;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.Threshold;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.validate.Freshness;
import com.fkstrading.streams.validate.Validate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/// The rules with the default settings, or with others.
record TestRules(
        Duration maximumAge,
        String minimumConfidence,
        int requests,
        Duration window,
        String maximumOrderSize) {

    static final TestRules DEFAULT =
            new TestRules(Duration.ofSeconds(60), "0.6", 100, Duration.ofSeconds(60), "100000");

    static Rules defaults() {
        return DEFAULT.rules();
    }

    TestRules withRequests(int changed) {
        return new TestRules(maximumAge, minimumConfidence, changed, window, maximumOrderSize);
    }

    Rules rules() {
        return new Rules(
                new Validate(Set.of("BINANCE"), maximumAge),
                new Deduplicate(),
                new Freshness(maximumAge),
                new Score(maximumAge),
                new Threshold(new BigDecimal(minimumConfidence)),
                new Limit(new RateLimit(requests, window)),
                new Size(new BigDecimal(maximumOrderSize)),
                new KeepBooks());
    }
}
