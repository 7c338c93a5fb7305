package com.fkstrading.paper.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import com.fkstrading.paper.auth.Signature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class SecurityTest {

    private static final String BUY =
            "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=insecure";

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v3/order",
        "POST, /api/v3/order/test",
        "GET, /api/v3/order",
        "DELETE, /api/v3/order",
        "GET, /api/v3/openOrders",
        "GET, /api/v3/account",
        "GET, /api/v3/myTrades"
    })
    void signedCallWithoutKeyOrSignatureIsRejected(String method, String path) {
        Client.call(method, path, "symbol=BTCUSDT", "", null)
                .statusCode(401)
                .body("code", equalTo(-2014));
        Client.call(method, path, "symbol=BTCUSDT", "", "another-key")
                .statusCode(401)
                .body("code", equalTo(-2015));
        Client.send(method, path + "?symbol=BTCUSDT&timestamp=1", "", FreshExchange.KEY)
                .statusCode(400)
                .body("code", equalTo(-1102));
    }

    @Test
    void wrongSignatureIsRejectedAndTakesNothing() {
        var signed = BUY + "&timestamp=" + Instant.now().toEpochMilli();
        var wrong = new Signature("another-secret").sign(signed);

        Client.send(
                        "POST",
                        "/api/v3/order?" + signed + "&signature=" + wrong,
                        "",
                        FreshExchange.KEY)
                .statusCode(400)
                .body("code", equalTo(-1022))
                .body("msg", equalTo("Signature for this request is not valid."));
        Client.open("/admin/orders?clientOrderId=insecure").body("", hasSize(0));
    }

    @Test
    void signatureCoversThePercentEncodedText() {
        var encoded = "omitZeroBalances=%74rue&timestamp=" + Instant.now().toEpochMilli();

        Client.get("/api/v3/account", encoded).statusCode(200);
    }

    @Test
    void timestampOutsideTheWindowIsRejected() {
        var old = Instant.now().minusSeconds(6).toEpochMilli();
        var early = Instant.now().plusSeconds(3).toEpochMilli();

        Client.order(BUY + "&timestamp=" + old).statusCode(400).body("code", equalTo(-1021));
        Client.order(BUY + "&timestamp=" + early).statusCode(400).body("code", equalTo(-1021));
        Client.order(BUY.replace("insecure", "in-window") + "&recvWindow=10000&timestamp=" + old)
                .statusCode(200);
    }
}
