package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why we refused a signal; the `reason` on `signals.denied` and in the metrics. Names are stable:
/// consumers filter by them.
public enum DenialReason {
    /// The body is not a JSON object.
    UNREADABLE,
    /// A field that every alert needs is absent or empty.
    MISSING_FIELD,
    /// A number is `NaN`, infinite, or no number at all.
    NON_NUMERIC,
    /// A field has a meaning that is not supported and would change the order.
    UNSUPPORTED_FIELD,
    /// Two fields contradict each other.
    CONFLICTING_FIELDS,
    /// A number or text lies outside what the field allows.
    OUT_OF_RANGE,
    /// The alert says that it is a test.
    TEST_ALERT,
    /// The action is not a known one.
    UNKNOWN_ACTION,
    /// A `{{placeholder}}` was left as it is, so the alert was not filled in.
    PLACEHOLDER_LEFT,
    /// The market is not one that this account trades, such as a perpetual.
    UNSUPPORTED_MARKET,
    /// Fired longer ago than MAX_SIGNAL_AGE.
    STALE,
    /// Fired in the future, by more than clocks may differ.
    FROM_THE_FUTURE,
    /// A repeated delivery of the alert that `duplicateOf` names.
    DUPLICATE,
    /// Confidence below MIN_CONFIDENCE.
    LOW_CONFIDENCE,
    /// Trading is halted by an operator.
    HALTED,
    /// The account has used its RATE_LIMIT_REQUESTS for this RATE_LIMIT_WINDOW.
    RATE_LIMITED,
    /// The exchange's price, of the market or of its quote currency in dollars, is missing or too
    /// old, so the order cannot be bounded.
    NO_PRICE,
    /// Nothing is left to close: nothing is held, or open orders sell all of it already.
    NO_POSITION,
    /// The position that the signal wants is there already.
    TARGET_REACHED,
    /// The size is a part of what the account is worth, which is not known.
    NO_EQUITY,
    /// Worth more than MAX_ORDER_SIZE_USD.
    ORDER_TOO_LARGE,
    /// The decision failed on our side; the log says more.
    INTERNAL,
    /// A code that this version does not know; never written.
    @JsonEnumDefaultValue
    UNRECOGNISED
}
