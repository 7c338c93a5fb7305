package com.fkstrading.ingest.price;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is read of Binance's list of symbols; its other fields may come and go.
record ProductList(@Nullable List<@Nullable Listed> symbols) {

    record Listed(
            @Nullable String symbol,
            @Nullable String status,
            @Nullable String baseAsset,
            @Nullable String quoteAsset) {

        private Stream<Product> product() {
            return "TRADING".equals(status)
                            && symbol != null
                            && baseAsset != null
                            && quoteAsset != null
                    ? Stream.of(new Product(symbol, baseAsset, quoteAsset))
                    : Stream.empty();
        }
    }

    /// Those that are trading.
    List<Product> products() throws IOException {
        if (symbols == null) {
            throw new IOException("the exchange answered without symbols");
        }
        return symbols.stream().filter(Objects::nonNull).flatMap(Listed::product).toList();
    }
}
