package com.fkstrading.paper.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.auth.ReceiveWindow;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.request.OrderRequest;
import com.fkstrading.paper.request.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What survives a restart, and what concurrent clients must not break.
class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final String ACCOUNT = "key-1";
    private static final ReceiveWindow WINDOW = new ReceiveWindow(NOW, Duration.ofSeconds(5));

    @TempDir private Path data;

    @Test
    void restartedExchangeStandsWhereItStood() throws IOException {
        var before = start();
        before.place(WINDOW, order(before, "type=MARKET&quantity=0.5"));
        var resting = "type=LIMIT&timeInForce=GTC&quantity=1&price=60000&newClientOrderId=";
        before.place(WINDOW, order(before, resting + "open"));
        before.place(WINDOW, order(before, resting + "canceled"));
        before.cancel(WINDOW, book -> book.newest(ACCOUNT, "canceled").orElseThrow());
        var orders = orders(before);
        var balances = before.read(book -> book.balances(ACCOUNT));

        var after = start();

        assertThat(orders(after)).isEqualTo(orders).hasSize(3);
        assertThat(amounts(after.read(book -> book.balances(ACCOUNT))))
                .isEqualTo(amounts(balances));
        List<Order> open = after.read(book -> book.openOrders(ACCOUNT));
        assertThat(open).hasSize(1);
        assertThat(after.place(WINDOW, order(after, "type=MARKET&quantity=0.5")).orderId())
                .isEqualTo(4);
    }

    @Test
    void requestWhoseWindowClosedBeforeMatchingIsRejected() throws IOException {
        var exchange = start();
        var late = new ReceiveWindow(NOW.minusMillis(2001), Duration.ofSeconds(2));

        assertThatThrownBy(() -> exchange.place(late, order(exchange, "type=MARKET&quantity=0.5")))
                .isInstanceOf(ApiError.class)
                .hasMessage("Timestamp for this request is outside of the recvWindow.");
        assertThat(orders(exchange)).isEmpty();
    }

    @Test
    void addedAccountsSurviveARestart() throws IOException {
        start().addAccount("key-2", "secret-2");

        var after = start();

        assertThat(after.secret("key-2")).contains("secret-2");
        assertThat(after.secret("key-3")).isEmpty();
        Map<String, Balances> balances = after.read(Book::balances);
        assertThat(balances).containsOnlyKeys("key-2");
    }

    @Test
    void secretOfAConfiguredAccountIsNotWritten() throws IOException {
        start().allowAccount("key-2", "secret-2");

        assertThat(data.resolve("journal.jsonl")).isEmptyFile();
        assertThat(start().secret("key-2")).isEmpty();
    }

    @Test
    void ordersOfManyClientsAtOnceAreAllTakenOnce()
            throws IOException, InterruptedException, ExecutionException {
        var exchange = start();
        Callable<Order> one =
                () -> exchange.place(WINDOW, order(exchange, "type=MARKET&quantity=0.001"));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken :
                    clients.invokeAll(IntStream.range(0, 300).mapToObj(i -> one).toList())) {
                taken.get();
            }
        }

        assertThat(orders(exchange).stream().map(Order::orderId).distinct()).hasSize(300);
        assertThat(orders(start())).isEqualTo(orders(exchange));
        assertThat(exchange.read(book -> book.balances(ACCOUNT)).of("BTC").free())
                .isEqualByComparingTo("1000.2997");
    }

    private Exchange start() throws IOException {
        return new Exchange(data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static NewOrder order(Exchange exchange, String fields) {
        var parameters = Parameters.of("symbol=BTCUSDT&side=BUY&" + fields, "");
        return OrderRequest.read(ACCOUNT, parameters, exchange.instruments()).order();
    }

    private static List<Order> orders(Exchange exchange) {
        return exchange.read(book -> List.copyOf(book.orders()));
    }

    private static List<String> amounts(Balances balances) {
        return balances.byAsset().entrySet().stream()
                .map(
                        one ->
                                one.getKey()
                                        + one.getValue().free().stripTrailingZeros()
                                        + one.getValue().locked().stripTrailingZeros())
                .toList();
    }
}
