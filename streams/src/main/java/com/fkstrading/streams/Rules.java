package com.fkstrading.streams;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.freshness.Freshness;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.Threshold;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.validate.Validate;

/// The rules of the path, in its order, each a pure function.
///
/// @param settings that the rules were made with
public record Rules(
        SettingsSnapshot settings,
        Validate validate,
        Deduplicate deduplicate,
        Freshness freshness,
        Confidence confidence,
        Limit limit,
        Size size) {

    /// How a signal is scored, and the score that it needs.
    public record Confidence(Score score, Threshold threshold) {}

    /// The same rules, made with the settings as they were recorded.
    public Rules withSettings(SettingsSnapshot recorded) {
        return new Rules(recorded, validate, deduplicate, freshness, confidence, limit, size);
    }
}
