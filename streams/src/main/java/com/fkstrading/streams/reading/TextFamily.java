package com.fkstrading.streams.reading;

import com.fkstrading.streams.alert.Alert;

/// A family whose alerts are one line of text: its pattern recognises them, and its groups are
/// their fields.
public interface TextFamily extends Family {

    TextPattern pattern();

    @Override
    default boolean recognises(Alert alert) {
        return pattern().matches(alert);
    }

    @Override
    default Alert parse(Alert alert) {
        return pattern().fields(alert);
    }
}
