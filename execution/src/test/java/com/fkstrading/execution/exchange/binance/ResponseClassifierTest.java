package com.fkstrading.execution.exchange.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /// Only -2011 with Binance's words proves that the order is in no book any more.
    @ParameterizedTest
    @CsvSource({
        "200, 0, , Gone",
        "400, -2011, Unknown order sent., Gone",
        "400, -2011, Order was not canceled due to cancel restrictions., Rejected",
        "400, -1021, Timestamp for this request is outside of the recvWindow., NoAnswer",
        "400, -1007, Timeout waiting for response from backend server., NoAnswer",
        "429, -1003, Too many requests., NoAnswer",
        "403, 0, , NoAnswer",
        "500, 0, , NoAnswer",
        "504, -1007, Timeout waiting for response from backend server., NoAnswer",
        "401, -2015, Invalid API-key., Rejected",
        "400, -1102, Mandatory parameter was not sent., Rejected"
    })
    void answerToACancelSaysWhetherTheOrderIsGone(
            int status, int code, String message, String expected) {
        var body = code == 0 ? "" : "{\"code\":%s,\"msg\":\"%s\"}".formatted(code, message);
        var reply = new HttpOutcome.Answer(status, Optional.empty(), body);

        assertThat(ResponseClassifier.cancelling(reply).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void cancelThatWasNotAnsweredIsTriedAgain() {
        assertThat(ResponseClassifier.cancelling(new HttpOutcome.NoAnswer("silence")))
                .isInstanceOf(CancelOutcome.NoAnswer.class);
        assertThat(ResponseClassifier.cancelling(new HttpOutcome.NotSent("refused")))
                .isInstanceOf(CancelOutcome.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "null", "{\"clientOrderId\":\"other\"}"})
    void successWithoutTheOrderIsUnknown(String body) {
        assertThat(placing(200, body)).isInstanceOf(PlacementOutcome.Unknown.class);
    }

    /// Else the order would end as filled, with nothing bought.
    @Test
    void orderWithoutWhatWasExecutedIsUnknown() {
        var body = FILLED.replace("executedQty", "executed");

        assertThat(placing(200, body)).isInstanceOf(PlacementOutcome.Unknown.class);
        assertThat(finding(200, body)).isInstanceOf(OrderLookup.NoAnswer.class);
    }

    /// The table of Binance's errors: what each proves about the order, and whether it shows that
    /// the exchange is failing.
    @ParameterizedTest
    @CsvSource({
        "500, -1000, Unknown, true",
        "500, -2010, Unknown, true",
        "502, -1013, Unknown, true",
        "504, -1007, Unknown, true",
        "400, -1006, Unknown, true",
        "400, -1007, Unknown, true",
        "400, -1000, Unknown, true",
        "400, -1001, Unknown, true",
        "503, -1008, Unknown, true",
        "400, -1008, Unknown, true",
        "503, -1016, Unknown, true",
        "400, -1016, NotSent, true",
        "429, -1003, Throttled, false",
        "400, -1003, Throttled, false",
        "429, 0, Throttled, false",
        "418, -1003, Throttled, false",
        "418, -1015, Throttled, false",
        "429, -1015, AccountThrottled, false",
        "400, -1015, AccountThrottled, false",
        "403, 0, NotSent, true",
        "409, -2021, Unclear, false",
        "400, -1021, ClockSkew, false",
        "400, -1022, Misconfigured, false",
        "401, -2014, Misconfigured, false",
        "401, -2015, Misconfigured, false",
        "401, -1002, Misconfigured, false",
        "400, -1013, Rejected, false",
        "400, -1100, Rejected, false",
        "400, -1111, Rejected, false",
        "400, -1121, Rejected, false",
        "400, -1199, Rejected, false",
        "400, -2010, Rejected, false",
        "400, -2011, Unclear, false",
        "400, -2013, Unclear, false",
        "400, -9999, Unclear, false",
        "404, 0, Unclear, false"
    })
    void everyErrorHasItsOutcome(int status, int code, String outcome, boolean exchangeFailure) {
        var body = code == 0 ? "<html>no</html>" : problem(code, "whatever");

        var placing = placing(status, body);

        assertThat(placing.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(placing.isExchangeFailure()).isEqualTo(exchangeFailure);
    }

    @Test
    void missingConnectionIsNotSentAndMissingAnswerIsUnknown() {
        var notSent = ResponseClassifier.placing(new HttpOutcome.NotSent("refused"), ID, NOW);
        var noAnswer = ResponseClassifier.placing(new HttpOutcome.NoAnswer("reset"), ID, NOW);

        assertThat(notSent).isEqualTo(new PlacementOutcome.NotSent("refused"));
        assertThat(noAnswer).isInstanceOf(PlacementOutcome.Unknown.class);
        assertThat(notSent.isExchangeFailure()).isTrue();
        assertThat(noAnswer.isExchangeFailure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 502, 520})
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
        "-2010, Order would immediately match and take., ORDER_REJECTED",
        "-2010, Filter failure: MAX_NUM_ORDERS, FILTER_MAX_NUM_ORDERS"
    })
    void refusalOfTheOrderIsRejected(int code, String message, String reason) {
        var outcome = placing(400, problem(code, message));

        assertThat(outcome).isInstanceOf(PlacementOutcome.Rejected.class);
        assertThat(((PlacementOutcome.Rejected) outcome).reason().code()).isEqualTo(reason);
        assertThat(((PlacementOutcome.Rejected) outcome).reason().message()).contains(message);
    }

    @Test
    void accountThatMayNotTradeIsAMatterForAPerson() {
        var outcome = placing(400, problem(-2010, "This action is disabled on this account."));

        assertThat(outcome).isInstanceOf(PlacementOutcome.Misconfigured.class);
        assertThat(((PlacementOutcome.Misconfigured) outcome).reason().code())
                .isEqualTo("ACCOUNT_DISABLED");
    }

    @Test
    void duplicateOrderIsNoRejection() {
        assertThat(placing(400, problem(-2010, "Duplicate order sent.")))
                .isInstanceOf(PlacementOutcome.Duplicate.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 30, 30",
        "429, , 10",
        "429, 0, 1",
        "429, 999999999, 3600",
        "418, 30, 30",
        "418, , 120",
        "418, 259200, 259200",
        "418, 999999999, 259200"
    })
    void pauseIsAsLongAsTheExchangeSaysWithinReason(int status, Long said, long seconds) {
        var answer =
                new HttpOutcome.Answer(
                        status, Optional.ofNullable(said).map(Duration::ofSeconds), "");

        assertThat(ResponseClassifier.quotaPause(answer)).contains(Duration.ofSeconds(seconds));
        assertThat(ResponseClassifier.placing(answer, ID, NOW))
                .isEqualTo(new PlacementOutcome.Throttled(NOW.plusSeconds(seconds)));
    }

    @Test
    void pauseOfAnAccountIsNoneOfTheAddress() {
        var answer =
                new HttpOutcome.Answer(
                        429, Optional.of(Duration.ofSeconds(30)), problem(-1015, "Too many"));

        assertThat(ResponseClassifier.quotaPause(answer)).isEmpty();
        assertThat(ResponseClassifier.placing(answer, ID, NOW))
                .isEqualTo(new PlacementOutcome.AccountThrottled(NOW.plusSeconds(30)));
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
        return ResponseClassifier.placing(
                new HttpOutcome.Answer(status, Optional.empty(), body), ID, NOW);
    }

    private static OrderLookup finding(int status, String body) {
        return ResponseClassifier.finding(
                new HttpOutcome.Answer(status, Optional.empty(), body), ID);
    }

    private static String problem(int code, String message) {
        return "{\"code\":%d,\"msg\":\"%s\"}".formatted(code, message);
    }
}
