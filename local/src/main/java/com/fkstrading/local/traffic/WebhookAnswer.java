package com.fkstrading.local.traffic;

import java.time.Duration;

/// What came back for one alert, after the last attempt.
///
/// @param alertId the alert's own id, its `order_id`
/// @param status 0 when no answer came
/// @param signalId null unless the answer was 202
/// @param error what went wrong on the way; null when an answer came
/// @param took the last attempt's time
public record WebhookAnswer(
        String alertId, int status, String signalId, String error, int attempts, Duration took) {}
