package com.fkstrading.paper.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class OrderResourceTest {

    private static final String ORDER = "/api/v3/order";

    @Test
    void filledOrderReadsLikeOneOfBinance() {
        Client.market("filled-1")
                .statusCode(200)
                .header("X-MBX-USED-WEIGHT-1M", matchesPattern("[0-9]+"))
                .header("X-MBX-ORDER-COUNT-10S", matchesPattern("[0-9]+"))
                .body("symbol", equalTo("BTCUSDT"))
                .body("orderListId", equalTo(-1))
                .body("clientOrderId", equalTo("filled-1"))
                .body("price", equalTo("0.00000000"))
                .body("origQty", equalTo("0.00200000"))
                .body("executedQty", equalTo("0.00200000"))
                .body("cummulativeQuoteQty", equalTo("130.20650000"))
                .body("status", equalTo("FILLED"))
                .body("fills", hasSize(1))
                .body("fills[0].price", equalTo("65103.25000000"))
                .body("fills[0].commission", equalTo("0.00000200"))
                .body("fills[0].commissionAsset", equalTo("BTC"))
                .body("fills[0].tradeId", notNullValue());
    }

    @Test
    void responseContainsAsMuchAsIsAskedFor() {
        var order = "symbol=ETHUSDT&side=SELL&type=MARKET&quantity=0.1&newOrderRespType=";

        Client.order(order + "ACK")
                .body("orderId", notNullValue())
                .body("transactTime", notNullValue())
                .body("status", nullValue());
        Client.order(order + "RESULT").body("status", equalTo("FILLED")).body("fills", nullValue());
    }

    @Test
    void parametersMayComeInTheFormBody() {
        Client.call(
                        "POST",
                        ORDER,
                        "symbol=BTCUSDT&side=BUY",
                        "type=MARKET&quantity=0.002&newClientOrderId=in-body",
                        FreshExchange.KEY)
                .statusCode(200)
                .body("clientOrderId", equalTo("in-body"));
    }

    @Test
    void orderIsFoundByEitherId() {
        int orderId = Client.market("found-1").extract().path("orderId");

        Client.get(ORDER, "symbol=BTCUSDT&origClientOrderId=found-1")
                .statusCode(200)
                .body("orderId", equalTo(orderId))
                .body("status", equalTo("FILLED"))
                .body("executedQty", equalTo("0.00200000"))
                .body("isWorking", equalTo(true));
        Client.get(ORDER, "symbol=BTCUSDT&orderId=" + orderId)
                .body("clientOrderId", equalTo("found-1"));
    }

    @Test
    void unknownOrMismatchedIdIsRejected() {
        int orderId = Client.market("found-2").extract().path("orderId");

        assertRejected(Client.get(ORDER, "symbol=BTCUSDT&origClientOrderId=nobody"), -2013);
        assertRejected(Client.get(ORDER, "symbol=ETHUSDT&origClientOrderId=found-2"), -2013);
        assertRejected(
                Client.get(ORDER, "symbol=BTCUSDT&origClientOrderId=x&orderId=" + orderId), -2039);
        assertRejected(Client.get(ORDER, "symbol=BTCUSDT"), -1102);
    }

    @Test
    void openOrderIsListedAndCanceledOnce() {
        Client.rest("resting-1").statusCode(200).body("status", equalTo("NEW"));

        Client.get("/api/v3/openOrders", "symbol=BTCUSDT")
                .body("find { it.clientOrderId == 'resting-1' }.price", equalTo("100.50000000"));
        Client.delete(ORDER, "symbol=BTCUSDT&origClientOrderId=resting-1&newClientOrderId=c-1")
                .statusCode(200)
                .body("origClientOrderId", equalTo("resting-1"))
                .body("clientOrderId", equalTo("c-1"))
                .body("status", equalTo("CANCELED"));
        assertRejected(Client.delete(ORDER, "symbol=BTCUSDT&origClientOrderId=resting-1"), -2011);
        Client.get("/api/v3/openOrders", "")
                .body("findAll { it.clientOrderId == 'resting-1' }", hasSize(0));
    }

    @Test
    void clientOrderIdIsUniqueOnlyAmongOpenOrders() {
        Client.rest("twice-1").statusCode(200);
        Client.rest("twice-1")
                .statusCode(400)
                .body("code", equalTo(-2010))
                .body("msg", equalTo("Duplicate order sent."));
        Client.delete(ORDER, "symbol=BTCUSDT&origClientOrderId=twice-1").statusCode(200);

        Client.market("twice-2").statusCode(200);
        Client.market("twice-2").statusCode(200);
        Client.open("/admin/orders?clientOrderId=twice-2").body("", hasSize(2));
    }

    @Test
    void testedOrderIsCheckedAndNotTaken() {
        var order = "symbol=BTCUSDT&side=BUY&type=MARKET&newClientOrderId=tested&quantity=";

        Client.post(ORDER + "/test", order + "0.002").statusCode(200).body("", equalTo(Map.of()));
        Client.post(ORDER + "/test", order + "0.002&computeCommissionRates=true")
                .body("standardCommissionForOrder.taker", equalTo("0.00100000"));
        assertRejected(Client.post(ORDER + "/test", order + "0.000001"), -1013);
        Client.open("/admin/orders?clientOrderId=tested").body("", hasSize(0));
    }

    @Test
    void errorsCarryCodeAndSentence() {
        Client.order("symbol=NOPEUSDT&side=BUY&type=MARKET&quantity=1")
                .statusCode(400)
                .body("code", equalTo(-1121))
                .body("msg", equalTo("Invalid symbol."));
        Client.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.000001")
                .body("code", equalTo(-1013))
                .body("msg", equalTo("Filter failure: LOT_SIZE"));
        Client.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=9000")
                .body("code", equalTo(-2010))
                .body("msg", equalTo("Account has insufficient balance for requested action."));
        assertRejected(Client.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&qty=1"), -1104);
    }

    @Test
    void haltedSymbolIsRejected() {
        Client.order("symbol=SRMUSDT&side=BUY&type=MARKET&quantity=1000")
                .statusCode(400)
                .body("code", equalTo(-2010))
                .body("msg", equalTo("Market is closed."));
    }

    @Test
    void orderInAnotherQuoteAssetTradesForIt() {
        Client.order("symbol=ETHBTC&side=BUY&type=MARKET&quantity=2&newClientOrderId=in-btc")
                .statusCode(200)
                .body("cummulativeQuoteQty", equalTo("0.10446000"))
                .body("fills[0].commission", equalTo("0.00200000"))
                .body("fills[0].commissionAsset", equalTo("ETH"));
    }

    private static void assertRejected(ValidatableResponse response, int code) {
        response.statusCode(400).body("code", equalTo(code));
    }
}
