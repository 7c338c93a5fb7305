package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why we refused a signal; the `reason` on `signals.denied` and in the metrics. Names are stable:
/// consumers filter by them.
public enum DenialReason {
    /// The body cannot be read: too large, not UTF-8, broken JSON, or of no known format.
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
    /// The alert only says that its strategy is alive.
    HEARTBEAT,
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
    /// An operator lets only orders pass that shrink a position.
    REDUCING,
    /// The account, the strategy or the source has used its RATE_LIMIT_REQUESTS; they come back
    /// evenly over the RATE_LIMIT_WINDOW.
    RATE_LIMITED,
    /// The account or the strategy may not trade this symbol.
    SYMBOL_NOT_ALLOWED,
    /// The account or the strategy may not open a position at this hour.
    OUTSIDE_TRADING_HOURS,
    /// The strategy has lost too often in a row and must wait.
    COOLING_DOWN,
    /// An alert of the strategy is missing, and an operator has not looked yet.
    MISSED_ALERT,
    /// The account or the strategy has lost too much on this day.
    DAILY_LOSS,
    /// The account or the strategy has fallen too far below the peak of this day.
    DRAWDOWN,
    /// The exchange's price, of the market or of its quote currency in dollars, is missing or too
    /// old, so the order cannot be bounded.
    NO_PRICE,
    /// A stop or a target is on the wrong side of the entry, or at no possible price.
    INVALID_STOPS,
    /// Nothing is left to close: nothing is held, or open orders sell all of it already; or what
    /// would be sold is a position of another strategy.
    NO_POSITION,
    /// No open order is known that the cancel concerns.
    NOTHING_TO_CANCEL,
    /// The position that the signal wants is there already.
    TARGET_REACHED,
    /// The size is a part of what the account is worth, which is not known or nothing any more.
    NO_EQUITY,
    /// Worth more than MAX_ORDER_SIZE_USD.
    ORDER_TOO_LARGE,
    /// The account or the strategy would have more at risk than it may, in all or in this symbol.
    EXPOSURE_TOO_LARGE,
    /// The account or the strategy has requested as many orders as it may on one day.
    TOO_MANY_ORDERS,
    /// The decision failed on our side; the log says more.
    INTERNAL,
    /// A code that this version does not know; never written.
    @JsonEnumDefaultValue
    UNRECOGNISED
}
