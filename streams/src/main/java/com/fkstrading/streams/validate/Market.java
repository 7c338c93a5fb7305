package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which market the alert means. A perpetual carries the name of a spot market at the exchange, so
/// it is denied here and not mended: the order would buy something else.
final class Market {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{2,20}");
    private static final String RULE = "tradable-market";

    private final Set<String> exchanges;

    /// @param exchanges TradingView's names of the exchanges whose markets are ours
    Market(Set<String> exchanges) {
        this.exchanges = new TreeSet<>(exchanges);
    }

    String of(Reading reading) {
        Field field = reading.require(Name.SYMBOL);
        String full = field.trimmed().toUpperCase(Locale.ROOT);
        int colon = full.indexOf(':');
        String symbol = full.substring(colon + 1);
        if (colon >= 0) {
            requireSupported(field, full.substring(0, colon));
        }
        Optional<Field> exchange = reading.find(Name.EXCHANGE);
        exchange.ifPresent(it -> requireSupported(it, it.trimmed().toUpperCase(Locale.ROOT)));
        requireSpot(field, symbol);
        reading.understood(field, symbol);
        reading.found(
                RULE,
                Map.of("symbol", symbol, "exchanges", String.join(", ", exchanges)),
                symbol + " is a spot market.");
        return symbol;
    }

    private void requireSupported(Field field, String exchange) {
        if (!exchanges.contains(exchange)) {
            throw Unfit.field(
                    DenialReason.UNSUPPORTED_MARKET,
                    RULE,
                    field,
                    "a market of " + String.join(", ", exchanges));
        }
    }

    private static void requireSpot(Field field, String symbol) {
        if (symbol.endsWith(".P") || symbol.endsWith("PERP")) {
            throw Unfit.field(
                    DenialReason.UNSUPPORTED_MARKET,
                    RULE,
                    field,
                    "a spot market; this is a perpetual");
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            throw Unfit.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    field,
                    "2 to 20 letters and digits, such as BTCUSDT");
        }
    }
}
