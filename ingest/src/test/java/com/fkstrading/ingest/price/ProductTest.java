package com.fkstrading.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final List<Product> LISTED =
            List.of(
                    new Product("BTCUSDT", "BTC", "USDT"),
                    new Product("BTCUSDC", "BTC", "USDC"),
                    new Product("ETHBTC", "ETH", "BTC"),
                    new Product("ETHUSDT", "ETH", "USDT"),
                    new Product("BTCTRY", "BTC", "TRY"),
                    new Product("USDTTRY", "USDT", "TRY"),
                    new Product("\u5e01\u5b89USDT", "\u5e01\u5b89", "USDT"));

    @Test
    void allowedSymbolsAreNeeded() {
        assertThat(needed("BTCUSDT", "ETHUSDT")).containsExactly("BTCUSDT", "ETHUSDT");
    }

    @Test
    void soIsWhatTurnsTheirQuoteAssetsIntoDollars() {
        assertThat(needed("ETHBTC")).containsExactly("BTCUSDC", "BTCUSDT", "ETHBTC");
        assertThat(needed("BTCTRY")).containsExactly("BTCTRY", "USDTTRY");
    }

    @Test
    void everySymbolIsNeededWhereNoneIsNamed() {
        assertThat(needed())
                .containsExactly("BTCTRY", "BTCUSDC", "BTCUSDT", "ETHBTC", "ETHUSDT", "USDTTRY");
    }

    @Test
    void symbolThatIsNotListedIsNotNeeded() {
        assertThat(needed("DOGEUSDT")).isEmpty();
    }

    @Test
    void onlyTheGivenAssetsCountAsDollars() {
        assertThat(Product.needed(LISTED, Set.of("ETHBTC"), Set.of("USDC")).keySet())
                .containsExactly("BTCUSDC", "ETHBTC");
    }

    private static Set<String> needed(String... allowed) {
        return Product.needed(LISTED, Set.of(allowed), Set.of("USD", "USDT", "USDC")).keySet();
    }
}
