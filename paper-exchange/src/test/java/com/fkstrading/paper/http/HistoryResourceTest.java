package com.fkstrading.paper.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class HistoryResourceTest {

    private static final String KEY = "historian";

    @BeforeEach
    void addAccount() {
        Client.addAccount(KEY, "secret");
    }

    @Test
    void tradesOfOneOrderAreListed() {
        int orderId =
                Client.order("symbol=SOLUSDT&side=SELL&type=MARKET&quantity=2")
                        .extract()
                        .path("orderId");

        Client.get("/api/v3/myTrades", "symbol=SOLUSDT&orderId=" + orderId)
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].price", equalTo("149.99000000"))
                .body("[0].qty", equalTo("2.00000000"))
                .body("[0].quoteQty", equalTo("299.98000000"))
                .body("[0].commission", equalTo("0.29998000"))
                .body("[0].commissionAsset", equalTo("USDT"))
                .body("[0].isBuyer", equalTo(false))
                .body("[0].isMaker", equalTo(false));
    }

    @Test
    void newestTradesAreListedUnlessAFirstOneIsNamed() {
        place("XRPUSDT", "BUY", "first");
        place("XRPUSDT", "SELL", "second");
        long first = trade("XRPUSDT", "limit=1000", 0);
        long second = trade("XRPUSDT", "limit=1000", 1);

        get("/myTrades", "symbol=XRPUSDT&limit=1").body("id", contains((int) second));
        get("/myTrades", "symbol=XRPUSDT&limit=1&fromId=" + first)
                .body("id", contains((int) first));
        get("/myTrades", "symbol=XRPUSDT&fromId=" + (second + 1)).body("", hasSize(0));
    }

    @Test
    void allOrdersAreThoseOfOneSymbolWhetherOpenOrNot() {
        place("BNBUSDT", "BUY", "filled-1");
        Client.as(
                        KEY,
                        "secret",
                        "POST",
                        "/api/v3/order",
                        "symbol=BNBUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=100"
                                + "&newClientOrderId=resting")
                .statusCode(200);

        get("/allOrders", "symbol=BNBUSDT")
                .body("clientOrderId", contains("filled-1", "resting"))
                .body("status", contains("FILLED", "NEW"))
                .body("[0].executedQty", equalTo("10.00000000"));
        get("/openOrders", "symbol=BNBUSDT").body("clientOrderId", contains("resting"));
        int resting = get("/openOrders", "").extract().path("[0].orderId");
        get("/allOrders", "symbol=BNBUSDT&orderId=" + resting)
                .body("clientOrderId", contains("resting"));
        get("/allOrders", "symbol=BNBUSDT&limit=1").body("clientOrderId", contains("resting"));
        get("/allOrders", "symbol=ETHUSDT").body("", hasSize(0));
    }

    @Test
    void anIntervalOfMoreThanADayIsRejected() {
        for (var path : new String[] {"/allOrders", "/myTrades"}) {
            var from = "symbol=BTCUSDT&startTime=1000000000000";
            refused(path, from + "&endTime=1000086400001", -1127);
            refused(path, from + "&endTime=999999999999", -1130);
            refused(path, "symbol=BTCUSDT&limit=1001", -1130);
            refused(path, "", -1102);
            get(path, from + "&endTime=1000086400000").body("", hasSize(0));
        }
    }

    private static void place(String symbol, String side, String id) {
        var order = "symbol=%s&side=%s&type=MARKET&quantity=10&newClientOrderId=%s";
        Client.as(KEY, "secret", "POST", "/api/v3/order", order.formatted(symbol, side, id))
                .statusCode(200);
    }

    private static long trade(String symbol, String query, int index) {
        Number id =
                get("/myTrades", "symbol=" + symbol + "&" + query)
                        .extract()
                        .path("[" + index + "].id");
        return id.longValue();
    }

    private static ValidatableResponse get(String path, String query) {
        return Client.as(KEY, "secret", "GET", "/api/v3" + path, query).statusCode(200);
    }

    private static void refused(String path, String query, int code) {
        Client.as(KEY, "secret", "GET", "/api/v3" + path, query)
                .statusCode(400)
                .body("code", equalTo(code));
    }
}
