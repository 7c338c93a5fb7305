package com.fkstrading.paper.admin;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class AdministrationTest {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T.*Z";

    @Test
    void everyOrderIsListedWithWhatACheckerCompares() {
        Client.market("listed-1").statusCode(200);

        Client.open("/admin/orders?clientOrderId=listed-1")
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].account", equalTo(FreshExchange.KEY))
                .body("[0].symbol", equalTo("BTCUSDT"))
                .body("[0].side", equalTo("BUY"))
                .body("[0].type", equalTo("MARKET"))
                .body("[0].quantity", equalTo("0.00200000"))
                .body("[0].quoteQuantity", equalTo(null))
                .body("[0].price", equalTo(null))
                .body("[0].status", equalTo("FILLED"))
                .body("[0].executedQuantity", equalTo("0.00200000"))
                .body("[0].executedQuoteQuantity", equalTo("130.20650000"))
                .body("[0].time", matchesPattern(TIME))
                .body("[0].updateTime", matchesPattern(TIME))
                .body("[0].fills[0].tradeId", greaterThan(0))
                .body("[0].fills[0].price", equalTo("65103.25000000"))
                .body("[0].fills[0].quantity", equalTo("0.00200000"))
                .body("[0].fills[0].commission", equalTo("0.00000200"))
                .body("[0].fills[0].commissionAsset", equalTo("BTC"))
                .body("[0].fills[0].maker", equalTo(false))
                .body("[0].fills[0].time", matchesPattern(TIME));
    }

    @Test
    void orderByQuoteAmountIsListedWithTheAmountAndTheQuantityItBecame() {
        Client.order(
                        "symbol=ETHUSDT&side=BUY&type=MARKET&quoteOrderQty=1000"
                                + "&newClientOrderId=by-quote")
                .statusCode(200);

        Client.open("/admin/orders?clientOrderId=by-quote")
                .body("[0].quoteQuantity", equalTo("1000.00000000"))
                .body("[0].quantity", equalTo("0.29410000"))
                .body("[0].executedQuantity", equalTo("0.29410000"));
    }

    @Test
    void fillsOfAnOrderAddUpToItsExecutedQuantity() {
        thinXrp("0.6", "30");
        Client.order(
                        "symbol=XRPUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=0.6"
                                + "&newClientOrderId=in-parts")
                .body("status", equalTo("PARTIALLY_FILLED"));
        thinXrp("0.5999", "50");
        thinXrp("0.5998", "100");

        Client.open("/admin/orders?clientOrderId=in-parts")
                .body("[0].status", equalTo("FILLED"))
                .body("[0].executedQuantity", equalTo("100.00000000"))
                .body("[0].executedQuoteQuantity", equalTo("60.00000000"))
                .body(
                        "[0].fills.quantity",
                        equalTo(List.of("30.00000000", "50.00000000", "20.00000000")))
                .body("[0].fills.maker", equalTo(List.of(false, true, true)))
                .body("[0].fills.tradeId.unique()", hasSize(3));
        Client.put("/admin/prices/XRPUSDT", "{\"price\": \"0.6\"}").statusCode(200);
    }

    @Test
    void listCanStartAtATime() {
        Client.market("before").statusCode(200);
        Client.market("since").statusCode(200);
        String time = Client.open("/admin/orders?clientOrderId=since").extract().path("[0].time");

        Client.open("/admin/orders?since=" + time).body("clientOrderId", hasItem("since"));
        Client.open("/admin/orders?since=2999-01-01T00:00:00Z").body("", hasSize(0));
        Client.open("/admin/orders?since=yesterday")
                .statusCode(400)
                .body("error", startsWith("since: 'yesterday'; expected a time"));
    }

    @Test
    void movedPriceFillsTheRestingOrdersThatItCrosses() {
        Client.order(
                        "symbol=BNBUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=500"
                                + "&newClientOrderId=waiting")
                .body("status", equalTo("NEW"));

        Client.put("/admin/prices/BNBUSDT", "{\"bid\": \"498\", \"ask\": \"499\"}")
                .statusCode(200)
                .body("quote.askPrice", equalTo("499.00000000"))
                .body("traded.clientOrderId", hasItem("waiting"));
        Client.get("/api/v3/order", "symbol=BNBUSDT&origClientOrderId=waiting")
                .body("status", equalTo("FILLED"))
                .body("cummulativeQuoteQty", equalTo("500.00000000"));
        Client.open("/api/v3/ticker/bookTicker?symbol=BNBUSDT")
                .body("bidPrice", equalTo("498.00000000"));
    }

    @Test
    void onePriceGetsTheDefaultSpread() {
        Client.put("/admin/prices/SOLUSDT", "{\"price\": 200}")
                .body("quote.bidPrice", equalTo("199.99000000"))
                .body("quote.askPrice", equalTo("200.01000000"));
        Client.put("/admin/prices/SOLUSDT", "{\"price\": \"150\"}").statusCode(200);
    }

    @Test
    void wrongPriceOrBalanceIsExplained() {
        Client.put("/admin/prices/NOPE", "{\"price\": \"1\"}")
                .statusCode(404)
                .body("error", startsWith("symbol: Invalid symbol."));
        assertWrong("{\"bid\": \"1\"}", "ask: missing; expected a decimal");
        assertWrong("{\"bid\": \"2\", \"ask\": \"1\"}", "bid: 2 with ask 1; expected");
        assertWrong("{\"price\": \"-1\"}", "price: \"-1\"; expected a decimal");
        assertWrong("{\"price\": \"0\"}", "price: 0; expected a decimal above 0");
        assertWrong("{\"prize\": \"1\"}", "prize: \"1\"; expected one of the fields");
        assertWrong("{\"price\": \"1\", \"bid\": \"1\"}", "price: with bid or ask; expected");
        Client.put("/admin/balances/USDT", "{\"free\": \"lots\"}")
                .statusCode(400)
                .body("error", startsWith("free: \"lots\"; expected a decimal"));
    }

    @Test
    void wrongAccountIsExplained() {
        Client.put("/admin/accounts/other", "{\"secret\": \"\"}")
                .statusCode(400)
                .body("error", startsWith("secret: not shown; expected a text"));
        Client.put("/admin/balances/BTC?account=nobody", "{\"free\": \"1\"}")
                .statusCode(400)
                .body("error", startsWith("account: 'nobody'; expected the API key"));
    }

    private static void thinXrp(String ask, String quantity) {
        Client.put(
                        "/admin/prices/XRPUSDT",
                        "{\"bid\": \"0.5\", \"ask\": \"%s\", \"askQuantity\": \"%s\"}"
                                .formatted(ask, quantity))
                .statusCode(200);
    }

    private static void assertWrong(String body, String sentence) {
        Client.put("/admin/prices/ETHUSDT", body)
                .statusCode(400)
                .body("error", startsWith(sentence));
    }
}
