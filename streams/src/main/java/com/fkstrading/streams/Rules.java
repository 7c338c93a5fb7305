package com.fkstrading.streams;

import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.LimitConfig;
import com.fkstrading.streams.limit.RateLimit;
import com.fkstrading.streams.position.KeepBooks;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.ScoreConfig;
import com.fkstrading.streams.score.Threshold;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.size.SizeConfig;
import com.fkstrading.streams.validate.Freshness;
import com.fkstrading.streams.validate.Validate;
import com.fkstrading.streams.validate.ValidateConfig;

/// The rules of the path, in its order, each a pure function.
public record Rules(
        Validate validate,
        Deduplicate deduplicate,
        Freshness freshness,
        Score score,
        Threshold threshold,
        Limit limit,
        Size size,
        KeepBooks keepBooks) {

    /// @throws IllegalArgumentException with a sentence that begins with the setting's name
    public static Rules of(
            ValidateConfig validate, ScoreConfig score, LimitConfig limit, SizeConfig size) {
        return new Rules(
                new Validate(validate.supportedExchanges(), validate.maxSignalAge()),
                new Deduplicate(),
                new Freshness(validate.maxSignalAge()),
                new Score(validate.maxSignalAge()),
                new Threshold(score.minConfidence()),
                new Limit(new RateLimit(limit.requests(), limit.window())),
                new Size(size.maxOrderSizeUsd()),
                new KeepBooks());
    }
}
