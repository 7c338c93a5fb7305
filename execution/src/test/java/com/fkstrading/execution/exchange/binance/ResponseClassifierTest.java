package com.fkstrading.execution.exchange.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseClassifierTest {

    private static final ClientOrderId ID =
            new ClientOrderId("0f3a0c5e-6b1d-5c58-9a55-1b0f7f1d2a90");
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final String FILLED =
            """
            {"symbol":"BTCUSDT","orderId":991,"clientOrderId":"%s","executedQty":"0.00200000",
             "cummulativeQuoteQty":"130.20000000","status":"FILLED","newField":1,
             "fills":[{"price":"65100.00","qty":"0.00200000","commission":"0.00000200",
             "commissionAsset":"BTC","tradeId":7}]}
            """
                    .formatted(ID);

    @Test
    void orderInTheAnswerIsAccepted() {
        var outcome = placing(200, FILLED);

        assertThat(outcome).isInstanceOf(PlacementOutcome.Accepted.class);
        var report = ((PlacementOutcome.Accepted) outcome).report();
        assertThat(report.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(report.execution().exchangeOrderId()).isEqualTo("991");
        assertThat(report.execution().averagePrice()).hasToString("65100");
        assertThat(report.execution().fills().getFirst().commissionAsset()).isEqualTo("BTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "null", "{\"clientOrderId\":\"other\"}"})
    void successWithoutTheOrderIsUnknown(String body) {
        assertThat(placing(200, body)).isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "500, -1000", "500, -2010", "502, -1013", "503, -1008", "504, -1007", "500, -1006",
        "400, -1000", "400, -1001", "400, -1006", "400, -1007", "400, -1008", "400, -1016",
        "409, -2021", "400, -9999"
    })
    void whatProvesNothingIsUnknown(int status, int code) {
        assertThat(placing(status, problem(code, "whatever")))
                .isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 408, 413, 500, 502, 520})
    void statusWithoutACodeIsUnknown(int status) {
        assertThat(placing(status, "<html>no</html>")).isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1013, Filter failure: LOT_SIZE, FILTER_LOT_SIZE",
        "-1013, Invalid quantity., FILTER_FAILURE",
        "-1100, Illegal characters found, BAD_PARAMETER",
        "-1111, Precision is over the maximum, BAD_PARAMETER",
        "-1121, Invalid symbol., BAD_PARAMETER",
        "-1199, Something, BAD_PARAMETER",
        "-2010, Account has insufficient balance for requested action., INSUFFICIENT_BALANCE",
        "-2010, Market is closed., MARKET_CLOSED",
        "-2010, This action is disabled on this account., ACCOUNT_DISABLED",
        "-2010, Order would immediately match and take., ORDER_REJECTED",
        "-2010, Filter failure: MAX_NUM_ORDERS, FILTER_MAX_NUM_ORDERS"
    })
    void refusalOfTheOrderIsRejected(int code, String message, String reason) {
        var outcome = placing(400, problem(code, message));

        assertThat(outcome).isInstanceOf(PlacementOutcome.Rejected.class);
        assertThat(((PlacementOutcome.Rejected) outcome).reason().code()).isEqualTo(reason);
        assertThat(((PlacementOutcome.Rejected) outcome).reason().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"400, -1022", "401, -2014", "401, -2015", "401, -1002"})
    void refusalOfOurCredentialsIsAMatterForAPerson(int status, int code) {
        assertThat(placing(status, problem(code, "x")))
                .isInstanceOf(PlacementOutcome.Misconfigured.class);
    }

    @Test
    void duplicateOrderIsNoRejection() {
        assertThat(placing(400, problem(-2010, "Duplicate order sent.")))
                .isInstanceOf(PlacementOutcome.Duplicate.class);
    }

    @Test
    void clockSkewIsToldApart() {
        assertThat(placing(400, problem(-1021, "Timestamp for this request")))
                .isInstanceOf(PlacementOutcome.ClockSkew.class);
    }

    @ParameterizedTest
    @CsvSource({"429, -1003", "418, -1003", "429, -1015", "400, -1003"})
    void exhaustedQuotaSaysUntilWhen(int status, int code) {
        var reply = new HttpOutcome.Answer(status, Duration.ofSeconds(30), problem(code, "x"));

        assertThat(ResponseClassifier.placing(reply, ID, NOW))
                .isEqualTo(new PlacementOutcome.Throttled(NOW.plusSeconds(30)));
    }

    @Test
    void bannedAddressPausesForTwoMinutesWhereTheExchangeDoesNotSay() {
        var reply = new HttpOutcome.Answer(418, null, "");

        assertThat(ResponseClassifier.quotaPause(reply, NOW)).contains(NOW.plusSeconds(120));
    }

    @Test
    void exhaustedQuotaWithoutATimeStillPauses() {
        var reply = new HttpOutcome.Answer(429, null, "");

        assertThat(ResponseClassifier.quotaPause(reply, NOW)).contains(NOW.plusSeconds(10));
    }

    @Test
    void firewallRefusalIsNotSent() {
        assertThat(placing(403, "<html>")).isInstanceOf(PlacementOutcome.NotSent.class);
    }

    @Test
    void missingConnectionIsNotSentAndMissingAnswerIsUnknown() {
        assertThat(ResponseClassifier.placing(new HttpOutcome.NotSent("refused"), ID, NOW))
                .isEqualTo(new PlacementOutcome.NotSent("refused"));
        assertThat(ResponseClassifier.placing(new HttpOutcome.NoAnswer("reset"), ID, NOW))
                .isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @Test
    void onlyTheCodeForNoSuchOrderIsNotFound() {
        assertThat(finding(400, problem(-2013, "Order does not exist.")))
                .isInstanceOf(OrderLookup.NotFound.class);
        assertThat(finding(400, problem(-1021, "x"))).isInstanceOf(OrderLookup.NoAnswer.class);
        assertThat(finding(500, problem(-2013, "x"))).isInstanceOf(OrderLookup.NoAnswer.class);
        assertThat(finding(404, "<html>")).isInstanceOf(OrderLookup.NoAnswer.class);
        assertThat(finding(200, "{}")).isInstanceOf(OrderLookup.NoAnswer.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, 0, PLACED",
        "PENDING_NEW, 0, PLACED",
        "PARTIALLY_FILLED, 0.001, PARTIALLY_FILLED",
        "CANCELED, 0.001, CANCELED",
        "REJECTED, 0, REJECTED",
        "EXPIRED, 0.001, EXPIRED",
        "EXPIRED_IN_MATCH, 0, EXPIRED",
        "SOMETHING_NEW, 0, PLACED",
        "SOMETHING_NEW, 0.001, PARTIALLY_FILLED"
    })
    void everyStateOfTheExchangeHasOneOfOurs(String theirs, String executed, OrderStatus ours) {
        var body =
                "{\"orderId\":1,\"clientOrderId\":\"%s\",\"status\":\"%s\",\"executedQty\":\"%s\"}"
                        .formatted(ID, theirs, executed);

        assertThat(BinanceOrders.order(body, ID).orElseThrow().status()).isEqualTo(ours);
    }

    private static PlacementOutcome placing(int status, String body) {
        return ResponseClassifier.placing(new HttpOutcome.Answer(status, null, body), ID, NOW);
    }

    private static OrderLookup finding(int status, String body) {
        return ResponseClassifier.finding(new HttpOutcome.Answer(status, null, body), ID);
    }

    private static String problem(int code, String message) {
        return "{\"code\":%d,\"msg\":\"%s\"}".formatted(code, message);
    }
}
