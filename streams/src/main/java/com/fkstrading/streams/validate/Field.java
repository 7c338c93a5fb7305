package com.fkstrading.streams.validate;

import com.fkstrading.streams.decision.Figures;

/// One value of an alert, as it came: numbers stay text until a rule has checked their size.
///
/// @param path the name as the alert spells it; `strategy.order_action` when it is nested
/// @param text the value's text, a number's and a boolean's too; empty for null and for a structure
record Field(String path, Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        /// `NaN` or `Infinity` without quotes, which is no JSON but what TradingView sends.
        NON_NUMBER,
        BOOLEAN,
        NULL,
        /// An object or an array.
        STRUCTURE
    }

    String trimmed() {
        return text.strip();
    }

    /// Null, empty and nested values say nothing about the field itself.
    boolean isAbsent() {
        return trimmed().isEmpty();
    }

    String shown() {
        return "'" + Figures.shown(trimmed()) + "'";
    }
}
