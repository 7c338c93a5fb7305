package com.fkstrading.execution.exchange.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.TestOrders;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceExchangeTest {

    private final TestExchange server = new TestExchange();
    private final BinanceExchange exchange = exchange(server.url());

    @AfterEach
    void close() {
        exchange.close();
        server.close();
    }

    @Test
    void requestCarriesEveryParameterAndASignatureOverExactlyThoseBytes() {
        exchange.place(
                order("s-1"), Instant.ofEpochMilli(1_800_000_000_123L), Duration.ofMillis(1_234));

        var request = server.requests().getFirst();
        var parts = request.query().split("&signature=");
        assertThat(parts[0])
                .isEqualTo(
                        "symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01"
                                + "&price=60000&newClientOrderId="
                                + order("s-1").id()
                                + "&newOrderRespType=FULL&recvWindow=1234"
                                + "&timestamp=1800000000123");
        assertThat(parts[1]).isEqualTo(SignedQuery.signature(parts[0], TestExchange.SECRET));
        assertThat(request.apiKey()).isEqualTo(TestExchange.KEY);
    }

    @Test
    void cancelNamesTheOrderByItsClientOrderId() {
        server.next.add((http, _) -> TestExchange.send(http, 200, "{}"));

        assertThat(exchange.cancel(order("s-1"))).isEqualTo(new CancelOutcome.Gone());

        var request = server.requests().getLast();
        assertThat(request.method()).isEqualTo("DELETE");
        assertThat(request.path()).isEqualTo("/api/v3/order");
        assertThat(request.parameters())
                .containsEntry("symbol", "BTCUSDT")
                .containsEntry("origClientOrderId", order("s-1").id().value())
                .containsKeys("timestamp", "recvWindow", "signature");
    }

    @Test
    void placedOrderIsAcceptedAndFoundByItsName() {
        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Accepted.class);
        assertThat(exchange.find(order("s-1"))).isInstanceOf(OrderLookup.Found.class);
        assertThat(exchange.find(order("s-2"))).isEqualTo(new OrderLookup.NotFound());
    }

    @Test
    void refusedConnectionIsNotSent() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (var nobody = exchange(URI.create("http://127.0.0.1:" + free))) {
            assertThat(nobody.place(order("s-1"), server.now(), Duration.ofSeconds(5)))
                    .isInstanceOf(PlacementOutcome.NotSent.class);
            assertThat(nobody.find(order("s-1"))).isInstanceOf(OrderLookup.NoAnswer.class);
            assertThat(nobody.acceptsOrders("main")).isFalse();
        }
    }

    @Test
    void brokenConnectionIsUnknownAndNeverSentAgain() {
        server.next.add((http, _) -> http.close());

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Unknown.class);
        assertThat(server.placements(order("s-1").id().value())).hasSize(1);
    }

    @Test
    void connectionThatBreaksAfterUseIsNotUsedToSendTwice() {
        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Accepted.class);
        server.next.add((http, _) -> http.close());

        assertThat(place("s-2")).isInstanceOf(PlacementOutcome.Unknown.class);
        assertThat(server.placements(order("s-2").id().value())).hasSize(1);
    }

    @Test
    void silenceBeyondTheReadTimeoutIsUnknown() {
        server.next.add((_, request) -> server.take(request));

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Unknown.class);
        assertThat(exchange.find(order("s-1"))).isInstanceOf(OrderLookup.Found.class);
    }

    @Test
    void bodyThatNeverEndsIsUnknown() {
        server.next.add(
                (http, _) -> {
                    http.sendResponseHeaders(200, 1000);
                    http.getResponseBody().write('{');
                    http.getResponseBody().flush();
                });

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void bodyThatNeverEndsIsUnknownHoweverOftenAByteComes() {
        server.next.add(
                (http, _) -> {
                    http.sendResponseHeaders(200, 0);
                    while (true) {
                        http.getResponseBody().write(' ');
                        http.getResponseBody().flush();
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                });

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Unknown.class);
    }

    @Test
    void exhaustedQuotaStopsEveryCall() {
        server.next.add(
                (http, _) -> {
                    http.getResponseHeaders().set("Retry-After", "60");
                    TestExchange.send(http, 429, "{\"code\":-1003,\"msg\":\"Too many\"}");
                });
        exchange.synchronise();
        assertThat(exchange.acceptsOrders("main")).isTrue();

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Throttled.class);

        int sent = server.requests().size();
        assertThat(exchange.acceptsOrders("main")).isFalse();
        assertThat(place("s-2")).isInstanceOf(PlacementOutcome.Throttled.class);
        assertThat(exchange.find(order("s-1"))).isInstanceOf(OrderLookup.NoAnswer.class);
        assertThat(server.requests()).hasSize(sent);
    }

    @Test
    void shorterPauseDoesNotEndALongerOne() {
        var clock = new ManualClock();
        try (var paused = exchange(server.url(), clock)) {
            paused.synchronise();
            server.next.add(
                    (http, _) -> {
                        http.getResponseHeaders().set("Retry-After", "600");
                        TestExchange.send(http, 429, "{\"code\":-1003,\"msg\":\"Too many\"}");
                    });
            server.next.add(
                    (http, _) -> {
                        // Answered while the first pause already holds, as to a parallel request.
                        paused.place(order("s-2"), server.now(), Duration.ofSeconds(5));
                        http.getResponseHeaders().set("Retry-After", "1");
                        TestExchange.send(http, 429, "{\"code\":-1003,\"msg\":\"Too many\"}");
                    });
            server.next.addLast(server.next.pollFirst());

            paused.place(order("s-1"), server.now(), Duration.ofSeconds(5));
            clock.now = clock.now.plusSeconds(30);

            assertThat(paused.acceptsOrders("main")).isFalse();
        }
    }

    @Test
    void exhaustedQuotaOfAnAccountStopsNoOther() {
        server.next.add(
                (http, _) -> {
                    http.getResponseHeaders().set("Retry-After", "60");
                    TestExchange.send(http, 429, "{\"code\":-1015,\"msg\":\"Too many orders\"}");
                });
        exchange.synchronise();

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.AccountThrottled.class);

        assertThat(exchange.acceptsOrders("main")).isFalse();
        assertThat(exchange.acceptsOrders("second")).isTrue();
        assertThat(exchange.find(order("s-1"))).isEqualTo(new OrderLookup.NotFound());
    }

    @Test
    void banIsToldApartFromAPause() {
        exchange.synchronise();
        server.next.add((http, _) -> TestExchange.send(http, 418, ""));

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.Throttled.class);

        assertThat(exchange.isBanned()).isTrue();
        assertThat(exchange.acceptsOrders("main")).isFalse();
        assertThat(exchange.synchronise()).isFalse();
    }

    @Test
    void pauseIsNoBan() {
        server.next.add((http, _) -> TestExchange.send(http, 429, ""));

        place("s-1");

        assertThat(exchange.isBanned()).isFalse();
    }

    /// Without an end to it, the answer to the question would ask the question again.
    @Test
    void clockThatIsRefusedWhenAskedForIsNotAskedForAgain() {
        server.nextTimes.add(
                (http, _) -> TestExchange.send(http, 400, "{\"code\":-1021,\"msg\":\"ahead\"}"));

        assertThat(exchange.synchronise()).isFalse();
        assertThat(exchange.synchronise()).isTrue();
    }

    @Test
    void clockSkewSetsTheClockAnew() {
        assertThat(exchange.acceptsOrders("main")).isFalse();
        server.next.add(
                (http, _) -> TestExchange.send(http, 400, "{\"code\":-1021,\"msg\":\"ahead\"}"));

        assertThat(place("s-1")).isInstanceOf(PlacementOutcome.ClockSkew.class);

        assertThat(exchange.acceptsOrders("main")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//"})
    void slashAtTheEndOfTheUrlDoesNotCount(String end) {
        try (var slashed = exchange(URI.create(server.url() + end))) {
            assertThat(slashed.synchronise()).isTrue();
            assertThat(slashed.place(order("s-1"), server.now(), Duration.ofSeconds(5)))
                    .isInstanceOf(PlacementOutcome.Accepted.class);
        }
        assertThat(server.requests().getFirst().path()).isEqualTo("/api/v3/order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1E+999999999", ""})
    void rulesThatCannotBeReadConcernTheirSymbolAlone(String step) {
        server.furtherSymbols =
                """
                ,{"symbol":"ODDUSDT","filters":[{"filterType":"LOT_SIZE","minQty":"1",
                "stepSize":"%s"}]}"""
                        .formatted(step);

        assertThat(exchange.learnInstruments()).isTrue();

        assertThat(exchange.instrument("BTCUSDT").orElseThrow().problem()).isEmpty();
        assertThat(exchange.instrument("ODDUSDT").orElseThrow().problem().orElseThrow())
                .startsWith("stepSize");
    }

    @Test
    void tradingRulesAreLearnt() {
        assertThat(exchange.instrument("BTCUSDT")).isEmpty();

        assertThat(exchange.learnInstruments()).isTrue();

        assertThat(exchange.instrument("BTCUSDT").orElseThrow().lot().step())
                .isEqualByComparingTo("0.00001");
        assertThat(exchange.instrument("NOPE")).isEmpty();
    }

    private PlacementOutcome place(String signal) {
        return exchange.place(order(signal), server.now(), Duration.ofSeconds(5));
    }

    private static final class ManualClock extends Clock {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static BinanceExchange exchange(URI url) {
        return exchange(url, Clock.systemUTC());
    }

    private static BinanceExchange exchange(URI url, Clock clock) {
        var connection =
                new BinanceExchange.Connection(
                        url, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));
        var credentials = new ApiCredentials(TestExchange.KEY, TestExchange.SECRET);
        return new BinanceExchange(connection, Map.of("main", credentials), clock);
    }

    private static Order order(String signal) {
        return TestOrders.order(
                signal,
                TestOrders.terms(OrderSide.SELL, "0.01", "60000", Instant.EPOCH),
                Instant.EPOCH);
    }
}
