package com.fkstrading.api.live;

import java.util.Map;

/// What changed, with its kind.
///
/// @param type `signal`, `order`, `control` or `accounts`
/// @param row the whole row, as the lists answer it; for `control` the answer of `GET /control`;
///     empty for `accounts`
public record LiveChange(String type, Object row) {

    /// Some positions or strategies changed; the lists tell them.
    public static final LiveChange ACCOUNTS = new LiveChange("accounts", Map.of());
}
