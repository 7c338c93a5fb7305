package com.fkstrading.streams.validate;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Markets that are named after a spot market, but are others: an order for one of them would buy
/// something else there. Exchanges, TradingView and libraries mark them in different ways.
enum Derivative {
    /// `BTCUSDT.P`, `BTCUSDTPERP`, `BTC-PERPETUAL`, `BTC-USDT-SWAP`, and `BTC/USDT:USDT` as the
    /// library CCXT writes it.
    PERPETUAL("a perpetual", ".*(\\.PS?|PERP|PERPETUAL|[-_/]SWAP)|[^:/]+/[^:/]+:[^:/]+"),
    /// `BTC1!`, `BTCUSDT_240628`, `BTCUSDTZ2026`.
    FUTURE("a future", ".*([12]!|[-_]?[0-9]{6}|[FGHJKMNQUVXZ]20[0-9]{2})");

    private final String words;
    private final Pattern names;

    Derivative(String words, String names) {
        this.words = words;
        this.names = Pattern.compile(names);
    }

    /// Empty for a name that may be a spot market's.
    ///
    /// @param symbol in upper case, and short: it is matched from its end
    static Optional<Derivative> of(String symbol) {
        return Arrays.stream(values())
                .filter(each -> each.names.matcher(symbol).matches())
                .findFirst();
    }

    /// With its article.
    String words() {
        return words;
    }
}
