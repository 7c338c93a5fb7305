package com.fkstrading.ingest.price;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A symbol that the exchange lists as trading.
///
/// @param base the asset that is bought and sold, such as `BTC`
/// @param quote the asset in which prices are expressed, such as `USDT`
public record Product(String symbol, String base, String quote) {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{2,20}");

    /// Those whose prices are needed, by symbol: the allowed ones, and those that turn the quote
    /// asset of an allowed one into dollars, such as BTCUSDT for ETHBTC. Where none is named, all
    /// are allowed.
    ///
    /// @param dollars the assets that count as one dollar each
    public static Map<String, Product> needed(
            Collection<Product> listed, Set<String> allowed, Set<String> dollars) {
        var tradable =
                listed.stream()
                        .filter(product -> SYMBOL.matcher(product.symbol).matches())
                        .collect(
                                Collectors.toMap(
                                        Product::symbol,
                                        Function.identity(),
                                        (first, same) -> first,
                                        TreeMap::new));
        if (allowed.isEmpty()) {
            return tradable;
        }
        var quotes =
                tradable.values().stream()
                        .filter(product -> allowed.contains(product.symbol))
                        .map(Product::quote)
                        .filter(asset -> !dollars.contains(asset))
                        .collect(Collectors.toSet());
        var needed = new TreeMap<>(tradable);
        needed.values()
                .removeIf(
                        product ->
                                !allowed.contains(product.symbol)
                                        && quotes.stream()
                                                .noneMatch(
                                                        asset -> product.converts(asset, dollars)));
        return needed;
    }

    private boolean converts(String asset, Set<String> dollars) {
        return (base.equals(asset) && dollars.contains(quote))
                || (quote.equals(asset) && dollars.contains(base));
    }
}
