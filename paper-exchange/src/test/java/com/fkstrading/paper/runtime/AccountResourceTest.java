package com.fkstrading.paper.runtime;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class AccountResourceTest {

    @Test
    void accountListsFreeAndLocked() {
        Client.put("/admin/balances/EUR", "{\"free\": \"12.5\"}").statusCode(200);

        Client.get("/api/v3/account", "")
                .statusCode(200)
                .body("canTrade", equalTo(true))
                .body("accountType", equalTo("SPOT"))
                .body("commissionRates.taker", equalTo("0.00100000"))
                .body("balances.find { it.asset == 'EUR' }.free", equalTo("12.50000000"))
                .body("balances.find { it.asset == 'EUR' }.locked", equalTo("0.00000000"));
    }

    @Test
    void emptyBalancesAreLeftOutWhenAsked() {
        Client.put("/admin/balances/GBP", "{\"free\": \"0\"}").statusCode(200);

        Client.get("/api/v3/account", "omitZeroBalances=true")
                .body("balances.asset", not(hasItem("GBP")))
                .body("balances.asset", hasItem("USDT"));
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
    void tradesAreOldestFirstAndLimited() {
        Client.order("symbol=XRPUSDT&side=BUY&type=MARKET&quantity=100");
        Client.order("symbol=XRPUSDT&side=SELL&type=MARKET&quantity=100");

        Client.get("/api/v3/myTrades", "symbol=XRPUSDT&limit=1")
                .body("", hasSize(1))
                .body("[0].isBuyer", equalTo(true));
        Client.get("/api/v3/myTrades", "symbol=XRPUSDT&limit=1001")
                .statusCode(400)
                .body("code", equalTo(-1130));
        Client.get("/api/v3/myTrades", "").statusCode(400).body("code", equalTo(-1102));
    }
}
