package com.fkstrading.contract.market;

import java.util.Locale;
import java.util.regex.Pattern;

/// How a market is named everywhere: as the exchange names it, in capitals and without a separator.
public final class SymbolName {

    private static final Pattern EXCHANGE = Pattern.compile("[A-Z0-9_]+:(?=[^:]+$)");

    /// Base and quote asset, as the exchange joins them.
    private static final Pattern PAIR = Pattern.compile("([A-Z0-9]{2,12})[/_-]([A-Z0-9]{2,8})");

    private SymbolName() {}

    /// `BTC-USDT`, `btc/usdt` and `BINANCE:BTCUSDT` are `BTCUSDT`. What has another form is only
    /// stripped, and put into capitals.
    public static String canonical(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        var exchange = EXCHANGE.matcher(name);
        String symbol = exchange.lookingAt() ? name.substring(exchange.end()) : name;
        var pair = PAIR.matcher(symbol);
        return pair.matches() ? pair.group(1) + pair.group(2) : symbol;
    }
}
