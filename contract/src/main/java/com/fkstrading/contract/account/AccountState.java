package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of an account's state, as the decisions see it; the value of `accounts.state`, where
/// the newest of each part counts. Exactly one of the five parts is present.
///
/// @param position of a strategy in a symbol
/// @param exposure of the account, or of one symbol or strategy of it
/// @param result of the account on one day
/// @param trading what the account may do because of its results; commands come on top of it
/// @param alerts of a strategy, or of one on a symbol: whether one is missing
/// @param time of what changed it
public record AccountState(
        @JsonUnwrapped Subject subject,
        @Nullable PositionBalance position,
        @Nullable ExposureState exposure,
        @Nullable DayResultState result,
        @Nullable TradingStatus trading,
        @Nullable AlertContinuity alerts,
        Instant time) {

    /// The part of `trading` in keys.
    public static final String TRADING = "trading";

    /// Whose part it is.
    ///
    /// @param strategy null for all strategies of the account
    /// @param symbol null for all symbols
    public record Subject(String account, @Nullable String strategy, @Nullable String symbol) {

        public Subject {
            Objects.requireNonNull(account, "account");
        }
    }

    public AccountState {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
    }

    public static AccountState of(
            String account,
            String strategy,
            String symbol,
            PositionBalance position,
            Instant time) {
        var subject = new Subject(account, strategy, symbol);
        return new AccountState(subject, position, null, null, null, null, time);
    }

    public static AccountState of(Subject subject, ExposureState exposure, Instant time) {
        return new AccountState(subject, null, exposure, null, null, null, time);
    }

    public static AccountState of(Subject subject, DayResultState result, Instant time) {
        return new AccountState(subject, null, null, result, null, null, time);
    }

    public static AccountState of(Subject subject, TradingStatus trading, Instant time) {
        return new AccountState(subject, null, null, null, trading, null, time);
    }

    public static AccountState of(Subject subject, AlertContinuity alerts, Instant time) {
        return new AccountState(subject, null, null, null, null, alerts, time);
    }

    /// Such as `main/position/symbol:BTCUSDT/strategy:ema-cross` or `main/trading`: the account,
    /// the part, the symbol and the strategy. The strategy is last, since it may be any text, such
    /// as a symbol's name.
    @JsonIgnore
    public String key() {
        return subject.account()
                + "/"
                + part()
                + text("/symbol:", subject.symbol())
                + text("/strategy:", subject.strategy());
    }

    private static String text(String label, @Nullable String name) {
        return name == null ? "" : label + name;
    }

    /// Such as `position`; `unrecognised` for one that this version does not know.
    @JsonIgnore
    public String part() {
        if (position != null) {
            return "position";
        }
        if (exposure != null) {
            return "exposure";
        }
        if (result != null) {
            return "result";
        }
        if (trading != null) {
            return TRADING;
        }
        return alerts != null ? "alerts" : "unrecognised";
    }
}
