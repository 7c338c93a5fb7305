package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which market the alert means. A perpetual carries the name of a spot market at the exchange, so
/// it is denied here and not corrected: the order would buy something else.
final class Market {

    private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{2,12}[/_-][A-Z0-9]{2,8}");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{2,20}");
    private static final String RULE = "tradable-market";

    private final Set<String> exchanges;

    /// @param exchanges TradingView's names of the exchanges whose markets are ours
    Market(Set<String> exchanges) {
        this.exchanges = new TreeSet<>(exchanges);
    }

    String of(AlertReader reader) {
        String symbol = reader.require(FieldName.SYMBOL, this::symbol);
        reader.find(FieldName.EXCHANGE, this::exchange);
        reader.understood(reader.all(FieldName.SYMBOL).getFirst(), symbol);
        reader.found(
                RULE,
                Map.of("symbol", symbol, "exchanges", String.join(", ", exchanges)),
                symbol + " is a spot market.");
        return symbol;
    }

    /// For an alert that names no symbol and means each.
    String everySymbol(AlertReader reader) {
        reader.find(FieldName.EXCHANGE, this::exchange);
        return SignalTerms.ANY;
    }

    private String symbol(Field field) {
        String full = field.trimmed().toUpperCase(Locale.ROOT);
        int colon = full.indexOf(':');
        String symbol = joined(full.substring(colon + 1));
        if (colon >= 0) {
            requireSupported(field, full.substring(0, colon));
        }
        requireSpot(field, symbol);
        return symbol;
    }

    /// `BTC/USDT` and `BTC-USDT` name the base first, as the exchange does without a separator.
    private static String joined(String symbol) {
        return PAIR.matcher(symbol).matches() ? symbol.replaceFirst("[/_-]", "") : symbol;
    }

    private String exchange(Field field) {
        String exchange = field.trimmed().toUpperCase(Locale.ROOT);
        requireSupported(field, exchange);
        return exchange;
    }

    private void requireSupported(Field field, String exchange) {
        if (!exchanges.contains(exchange)) {
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_MARKET,
                    RULE,
                    field,
                    "a market of " + String.join(", ", exchanges));
        }
    }

    private static void requireSpot(Field field, String symbol) {
        if (symbol.endsWith(".P") || symbol.endsWith("PERP") || symbol.endsWith("-SWAP")) {
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_MARKET,
                    RULE,
                    field,
                    "a spot market; this is a perpetual");
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    field,
                    "2 to 20 letters and digits, such as BTCUSDT");
        }
    }
}
