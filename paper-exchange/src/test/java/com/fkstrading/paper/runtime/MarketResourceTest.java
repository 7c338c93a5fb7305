package com.fkstrading.paper.runtime;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class MarketResourceTest {

    private static final String TICKER = "/api/v3/ticker/bookTicker";

    @Test
    void anybodyMayAskForTheTime() {
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
        Client.open(TICKER).body("symbol", hasItems("BTCUSDT", "ETHUSDT"));
    }

    @Test
    void wrongSymbolIsRefused() {
        Client.open(TICKER + "?symbol=NOPE").statusCode(400).body("code", equalTo(-1121));
        Client.open(TICKER + "?symbols=BTCUSDT").statusCode(400).body("code", equalTo(-1100));
        Client.open("/api/v3/exchangeInfo?symbol=NOPE")
                .statusCode(400)
                .body("code", equalTo(-1121));
    }

    @Test
    void rulesOfAMarketAreListed() {
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
}
