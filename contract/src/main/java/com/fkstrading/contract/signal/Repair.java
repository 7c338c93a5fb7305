package com.fkstrading.contract.signal;

import org.jspecify.annotations.Nullable;

/// One correction that validation made, so that the alert's author can correct it in the alert.
///
/// @param field the field's name in the alert
/// @param from as received; null if it was absent
/// @param to as it was understood; null if it was dropped
public record Repair(String field, @Nullable String from, @Nullable String to) {}
