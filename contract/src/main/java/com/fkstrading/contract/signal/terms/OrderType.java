package com.fkstrading.contract.signal.terms;

/// At the market's price or at a limit, at once or once the market has reached a stop price.
public enum OrderType {
    MARKET,
    LIMIT,
    /// At the market's price, once the stop price is reached.
    STOP_MARKET,
    /// At the limit, once the stop price is reached.
    STOP_LIMIT;

    public boolean hasLimit() {
        return switch (this) {
            case LIMIT, STOP_LIMIT -> true;
            case MARKET, STOP_MARKET -> false;
        };
    }

    public boolean hasStop() {
        return switch (this) {
            case STOP_MARKET, STOP_LIMIT -> true;
            case MARKET, LIMIT -> false;
        };
    }
}
