package com.fkstrading.local.traffic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came back for one alert, after the last attempt.
///
/// @param alertId the alert's own id, its `order_id`
/// @param status 0 when no answer came
/// @param signalId null unless the answer was 202
/// @param error what went wrong on the way; null when an answer came
/// @param took the last attempt's time; not logged
public record WebhookAnswer(
        String alertId,
        int status,
        @Nullable String signalId,
        @Nullable String error,
        int attempts,
        @JsonIgnore Duration took) {}
