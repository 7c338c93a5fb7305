package com.fkstrading.paper.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class MarketResourceTest {

    private static final String TICKER = "/api/v3/ticker/bookTicker";

    @Test
    void timeNeedsNoSignature() {
        Client.open("/api/v3/ping").statusCode(200).body("", equalTo(Map.of()));
        Client.open("/api/v3/time")
                .statusCode(200)
                .body("serverTime", greaterThan(1_700_000_000_000L));
    }

    @Test
    void oneSymbolIsAnObjectAndSeveralAreAList() {
        Client.open(TICKER + "?symbol=ETHUSDT")
                .body("symbol", equalTo("ETHUSDT"))
                .body("bidPrice", equalTo("3399.83000000"))
                .body("askPrice", equalTo("3400.17000000"));
        Client.open(TICKER + "?symbols=%5B%22BNBUSDT%22,%22ETHUSDT%22%5D")
                .body("symbol", equalTo(List.of("BNBUSDT", "ETHUSDT")));
    }

    @Test
    void tickerWithoutSymbolListsEverySymbol() {
        List<String> listed = Client.open("/api/v3/exchangeInfo").extract().path("symbols.symbol");

        Client.open(TICKER)
                .statusCode(200)
                .body("symbol", equalTo(listed))
                .body("symbol", hasItems("BTCUSDT", "BTCUSDC", "ETHBTC", "SOLBTC"))
                .body("find { it.symbol == 'ETHBTC' }.askPrice", equalTo("0.05223000"));
    }

    @Test
    void tickerOfAllSymbolsWeighsFourAndOfOneTwo() {
        var before = usedWeight("/api/v3/ping");

        assertThat(usedWeight(TICKER) - before).isIn(4, 4 - before);
        var all = usedWeight(TICKER);
        assertThat(usedWeight(TICKER + "?symbol=BTCUSDT") - all).isIn(2, 2 - all);
    }

    @Test
    void haltedSymbolHasNoQuote() {
        Client.open("/api/v3/exchangeInfo?symbol=SRMUSDT")
                .body("symbols[0].status", equalTo("BREAK"));
        Client.open(TICKER + "?symbol=SRMUSDT")
                .body("bidPrice", equalTo("0.00000000"))
                .body("askPrice", equalTo("0.00000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "BTCUSDT, BTC, USDT, 5.00000000",
        "BTCUSDC, BTC, USDC, 5.00000000",
        "ETHBTC, ETH, BTC, 0.00010000",
        "SOLBTC, SOL, BTC, 0.00010000"
    })
    void exchangeInfoNamesTheAssetsOfASymbol(
            String symbol, String base, String quote, String minNotional) {
        Client.open("/api/v3/exchangeInfo?symbol=" + symbol)
                .body("symbols[0].status", equalTo("TRADING"))
                .body("symbols[0].baseAsset", equalTo(base))
                .body("symbols[0].quoteAsset", equalTo(quote))
                .body(
                        "symbols[0].filters.find { it.filterType == 'NOTIONAL' }.minNotional",
                        equalTo(minNotional));
    }

    @Test
    void unknownSymbolIsRejected() {
        Client.open(TICKER + "?symbol=NOPE").statusCode(400).body("code", equalTo(-1121));
        Client.open(TICKER + "?symbols=BTCUSDT").statusCode(400).body("code", equalTo(-1100));
        Client.open("/api/v3/exchangeInfo?symbol=NOPE")
                .statusCode(400)
                .body("code", equalTo(-1121));
    }

    @Test
    void exchangeInfoListsTheRulesOfASymbol() {
        Client.open("/api/v3/exchangeInfo?symbol=BTCUSDT")
                .statusCode(200)
                .body("rateLimits.rateLimitType", hasItems("REQUEST_WEIGHT", "ORDERS"))
                .body("symbols", hasSize(1))
                .body("symbols[0].status", equalTo("TRADING"))
                .body("symbols[0].baseAsset", equalTo("BTC"))
                .body("symbols[0].quoteAsset", equalTo("USDT"))
                .body("symbols[0].orderTypes", hasItems("LIMIT", "MARKET"))
                .body(
                        "symbols[0].filters.filterType",
                        hasItems(
                                "PRICE_FILTER",
                                "LOT_SIZE",
                                "MARKET_LOT_SIZE",
                                "NOTIONAL",
                                "MAX_NUM_ORDERS"))
                .body(
                        "symbols[0].filters.find { it.filterType == 'LOT_SIZE' }.stepSize",
                        equalTo("0.00001000"));
        Client.open("/api/v3/exchangeInfo").body("symbols.symbol", hasItems("BTCUSDT", "XRPUSDT"));
    }

    /// What the current minute has used; it may start again between two calls.
    private static int usedWeight(String url) {
        return Integer.parseInt(Client.open(url).extract().header("X-MBX-USED-WEIGHT-1M"));
    }
}
