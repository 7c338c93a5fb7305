package com.fkstrading.execution.exchange.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.execution.order.TestOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedQueryTest {

    private static final String SECRET =
            "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";

    @Test
    void publishedExampleIsSignedAsPublished() {
        var payload =
                "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1"
                        + "&recvWindow=5000&timestamp=1499827319559";

        assertThat(SignedQuery.signature(payload, SECRET))
                .isEqualTo("c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71");
    }

    @ParameterizedTest
    @CsvSource({
        ", type=LIMIT&timeInForce=GTC&",
        "GTC, type=LIMIT&timeInForce=GTC&",
        "IOC, type=LIMIT&timeInForce=IOC&",
        "FOK, type=LIMIT&timeInForce=FOK&",
        "POST_ONLY, type=LIMIT_MAKER&quantity"
    })
    void timeInForceIsAParameterAndPostOnlyAType(TimeInForce inForce, String expected) {
        var now = Instant.parse("2026-01-05T10:00:00Z");
        var terms = TestOrders.priced(OrderType.LIMIT, null, inForce, now.plusSeconds(60));
        var order = TestOrders.order("s-1", terms, now);

        var query =
                new SignedQuery(Duration.ofSeconds(5))
                        .placing(
                                order,
                                now,
                                Duration.ofSeconds(5),
                                new ApiCredentials("key", SECRET));

        assertThat(query).contains("&side=BUY&" + expected);
    }

    @Test
    void parametersAreEncodedFirstAndSignedThen() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", "a b+c*d~é&=");

        var encoded = "symbol=a%20b%2Bc%2Ad~%C3%A9%26%3D";
        assertThat(SignedQuery.of(parameters, new ApiCredentials("key", SECRET)))
                .isEqualTo(encoded + "&signature=" + SignedQuery.signature(encoded, SECRET));
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(new ApiCredentials("key", SECRET).toString()).doesNotContain(SECRET, "key");
    }
}
