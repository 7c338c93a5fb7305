package com.fkstrading.streams.alert;

import com.fkstrading.streams.decision.Figures;

/// One value of an alert, as received: numbers stay text until a rule has checked their size.
///
/// @param path the name as the alert spells it, storable; `strategy.order_action` when it is nested
/// @param text the value's text, a number's and a boolean's too; empty for null and for a
///     structure. It may hold any character: only [#shown] may reach a topic unchecked
public record Field(String path, Kind kind, String text) {

    public enum Kind {
        TEXT,
        NUMBER,
        /// `NaN` or `Infinity` without quotes, which is no JSON but what TradingView sends.
        NON_NUMBER,
        BOOLEAN,
        NULL,
        /// An object or an array.
        STRUCTURE
    }

    public String trimmed() {
        return text.strip();
    }

    /// Null, empty and nested values give the field itself no value.
    public boolean isAbsent() {
        return trimmed().isEmpty();
    }

    public String shown() {
        return "'" + Figures.shown(trimmed()) + "'";
    }
}
