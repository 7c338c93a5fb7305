package com.fkstrading.streams;

import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.freshness.Freshness;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.Threshold;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.validate.Validate;

/// The rules of the path, in its order, each a pure function.
public record Rules(
        Validate validate,
        Deduplicate deduplicate,
        Freshness freshness,
        Score score,
        Threshold threshold,
        Limit limit,
        Size size) {}
