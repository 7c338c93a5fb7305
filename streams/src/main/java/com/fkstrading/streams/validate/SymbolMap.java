package com.fkstrading.streams.validate;

import com.fkstrading.streams.alert.ForeignLetters;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which of the exchange's markets is meant by a symbol that alerts write differently. A symbol
/// with its exchange, such as `BYBIT:BTCUSDT`, also says that the prices of the two are near
/// enough.
///
/// @param symbols the exchange's, by the alerts', all in upper case
public record SymbolMap(SortedMap<String, String> symbols) {

    public static final SymbolMap NONE = new SymbolMap(Collections.emptySortedMap());

    private static final Pattern FROM = Pattern.compile("([A-Z0-9_]+:)?[A-Z0-9._/-]{2,40}!?");
    private static final Pattern TO = Pattern.compile("[A-Z0-9]{2,20}");

    public SymbolMap {
        symbols = Collections.unmodifiableSortedMap(new TreeMap<>(symbols));
    }

    /// @param text such as `XBTUSD=BTCUSD,BTC/USDT=BTCUSDT`
    /// @throws IllegalArgumentException that says which entry is wrong
    public static SymbolMap parse(String text) {
        var symbols = new TreeMap<String, String>();
        for (String entry : text.split(",", -1)) {
            requireAscii(entry);
            String[] sides = entry.strip().toUpperCase(Locale.ROOT).split("\\s*=\\s*", -1);
            if (sides.length != 2
                    || !FROM.matcher(sides[0]).matches()
                    || !TO.matcher(sides[1]).matches()) {
                throw new IllegalArgumentException(
                        "'%s'; expected entries such as XBTUSD=BTCUSD,BTC/USDT=BTCUSDT"
                                .formatted(entry));
            }
            requireSpot(entry, sides[0]);
            requireSpot(entry, sides[1]);
            if (symbols.put(sides[0], sides[1]) != null) {
                throw new IllegalArgumentException(
                        "'%s'; expected one entry for %s".formatted(entry, sides[0]));
            }
        }
        return new SymbolMap(symbols);
    }

    private static void requireAscii(String entry) {
        ForeignLetters.in(entry)
                .ifPresent(
                        letters -> {
                            throw new IllegalArgumentException(
                                    "'%s'; expected ASCII alone; this has %s"
                                            .formatted(entry, letters));
                        });
    }

    private static void requireSpot(String entry, String symbol) {
        Derivative.of(symbol)
                .ifPresent(
                        derivative -> {
                            throw new IllegalArgumentException(
                                    "'%s'; expected spot markets, but %s is %s"
                                            .formatted(entry, symbol, derivative.words()));
                        });
    }

    /// @param symbol in upper case
    Optional<String> of(String symbol) {
        return Optional.ofNullable(symbols.get(symbol));
    }

    @Override
    public String toString() {
        return symbols.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(","));
    }
}
