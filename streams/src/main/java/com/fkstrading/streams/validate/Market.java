package com.fkstrading.streams.validate;

import com.fkstrading.contract.market.SymbolName;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.ForeignLetters;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which market the alert means, by the exchange's name of it. What it trades is never guessed from
/// that name: the exchange's product list says it, with each price. A derivative carries the name
/// of a spot market, so it is denied here and not corrected: the order would buy something else.
public final class Market {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{2,20}");
    private static final String RULE = "tradable-market";

    /// No name is longer, and a body may have 64 KiB of one.
    private static final int LONGEST = 100;

    private final Set<String> exchanges;
    private final SymbolMap map;

    /// @param exchanges TradingView's names of the exchanges whose markets are ours
    /// @param map for symbols that alerts write differently
    public Market(Set<String> exchanges, SymbolMap map) {
        this.exchanges = new TreeSet<>(exchanges);
        this.map = map;
    }

    String of(AlertReader reader) {
        String stated = reader.find(FieldName.EXCHANGE, Market::upper).orElse("");
        String symbol = reader.require(FieldName.SYMBOL, field -> symbol(field, stated));
        var field = reader.all(FieldName.SYMBOL).getFirst();
        if (map.of(qualified(upper(field), stated)).isEmpty()) {
            reader.find(FieldName.EXCHANGE, this::exchange);
        }
        requireSame(stated, field);
        reader.understood(field, symbol);
        reader.found(
                RULE,
                Map.of("symbol", symbol, "exchanges", String.join(", ", exchanges)),
                symbol + " is not a derivative.");
        return symbol;
    }

    /// For an alert that names no symbol and means each.
    String everySymbol(AlertReader reader) {
        reader.find(FieldName.EXCHANGE, this::exchange);
        return SignalTerms.ANY;
    }

    /// @param stated the exchange, where the alert has it in a field of its own
    private String symbol(Field field, String stated) {
        String full = upper(field);
        return map.of(qualified(full, stated))
                .or(() -> map.of(full))
                .orElseGet(() -> unmapped(field));
    }

    private static void requireSame(String stated, Field field) {
        String full = upper(field);
        int colon = full.indexOf(':');
        if (colon >= 0 && !stated.isEmpty() && !stated.equals(full.substring(0, colon))) {
            throw InvalidAlert.field(
                    DenialReason.CONFLICTING_FIELDS,
                    RULE,
                    field,
                    "a market of %s, which another field names".formatted(stated));
        }
    }

    private static String qualified(String symbol, String exchange) {
        return symbol.indexOf(':') >= 0 ? symbol : exchange + ":" + symbol;
    }

    private String unmapped(Field field) {
        String full = upper(field);
        requireSpot(field, full);
        int colon = full.indexOf(':');
        if (colon >= 0) {
            requireSupported(field, full.substring(0, colon));
        }
        String symbol = full.substring(colon + 1);
        return map.of(symbol).orElseGet(() -> named(field, symbol));
    }

    /// `BTC/USDT` and `BTC-USDT` name the base first, as the exchange does without a separator.
    private static String named(Field field, String symbol) {
        String joined = SymbolName.canonical(symbol);
        if (!SYMBOL.matcher(joined).matches()) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    field,
                    "2 to 20 letters and digits, such as BTCUSDT");
        }
        return joined;
    }

    private static void requireSpot(Field field, String full) {
        Derivative.of(full)
                .ifPresent(
                        derivative -> {
                            throw InvalidAlert.field(
                                    DenialReason.UNSUPPORTED_MARKET,
                                    RULE,
                                    field,
                                    "a spot market; this is " + derivative.words());
                        });
    }

    private String exchange(Field field) {
        String exchange = upper(field);
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

    /// Checked before the case is changed: that makes ASCII of some letters that are none.
    private static String upper(Field field) {
        if (field.trimmed().length() > LONGEST) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    field,
                    "at most %s characters".formatted(LONGEST));
        }
        ForeignLetters.in(field.trimmed())
                .ifPresent(
                        letters -> {
                            throw InvalidAlert.field(
                                    DenialReason.OUT_OF_RANGE,
                                    "ascii-name",
                                    field,
                                    "ASCII characters only; this has " + letters);
                        });
        return field.trimmed().toUpperCase(Locale.ROOT);
    }
}
