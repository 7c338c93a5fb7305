package com.fkstrading.paper.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
    void zeroBalancesAreOmittedOnRequest() {
        Client.put("/admin/balances/GBP", "{\"free\": \"0\"}").statusCode(200);

        Client.get("/api/v3/account", "omitZeroBalances=true")
                .body("balances.asset", not(hasItem("GBP")))
                .body("balances.asset", hasItem("USDT"));
    }

    @Test
    void fillsChangeTheBalancesOfTheAccountThatTraded() {
        Client.addAccount("trader", "trader-secret");
        Client.addAccount("bystander", "bystander-secret");

        var order = "symbol=BTCUSDC&side=BUY&type=MARKET&quantity=2&newClientOrderId=bought";
        Client.as("trader", "trader-secret", "POST", "/api/v3/order", order).statusCode(200);

        Client.as("trader", "trader-secret", "GET", "/api/v3/account", "")
                .body("balances.find { it.asset == 'BTC' }.free", equalTo("1001.99800000"))
                .body("balances.find { it.asset == 'USDC' }.free", equalTo("99869793.50000000"));
        Client.as("bystander", "bystander-secret", "GET", "/api/v3/account", "")
                .body("balances.find { it.asset == 'BTC' }.free", equalTo("1000.00000000"));
        Client.as(
                        "bystander",
                        "bystander-secret",
                        "GET",
                        "/api/v3/order",
                        "symbol=BTCUSDC&origClientOrderId=bought")
                .statusCode(400)
                .body("code", equalTo(-2013));
        Client.as("bystander", "bystander-secret", "GET", "/api/v3/myTrades", "symbol=BTCUSDC")
                .body("", hasSize(0));
        Client.open("/admin/accounts")
                .body(
                        "find { it.account == 'trader' }.balances.find { it.asset == 'BTC' }.free",
                        equalTo("1001.99800000"));
    }

    @Test
    void commissionIsTakenFromWhatWasBoughtSoSellingItAllIsRejected() {
        Client.addAccount("holder", "holder-secret");
        Client.put("/admin/balances/SOL?account=holder", "{\"free\": \"0\"}").statusCode(200);
        trade("side=BUY&quantity=10").statusCode(200);

        trade("side=SELL&quantity=10")
                .statusCode(400)
                .body("code", equalTo(-2010))
                .body("msg", equalTo("Account has insufficient balance for requested action."));
        trade("side=SELL&quantity=9.99").statusCode(200);
        Client.as("holder", "holder-secret", "GET", "/api/v3/account", "")
                .body("balances.find { it.asset == 'SOL' }.free", equalTo("0.00000000"));
    }

    private static ValidatableResponse trade(String order) {
        return Client.as(
                "holder",
                "holder-secret",
                "POST",
                "/api/v3/order",
                "symbol=SOLBTC&type=MARKET&" + order);
    }
}
