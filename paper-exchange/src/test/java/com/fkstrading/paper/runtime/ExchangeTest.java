package com.fkstrading.paper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.request.OrderForm;
import com.fkstrading.paper.request.Parameters;
import com.fkstrading.paper.signature.ReceiveWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What survives a restart, and what many clients at once cannot break.
class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Request PUBLIC =
            new Request(new Parameters(Map.of()), Optional.empty(), Duration.ZERO);

    @TempDir private Path data;

    @Test
    void restartedExchangeStandsWhereItStood() throws IOException {
        var before = start();
        before.place(PUBLIC, order(before, "type=MARKET&quantity=0.5"));
        var resting = "type=LIMIT&timeInForce=GTC&quantity=1&price=60000&newClientOrderId=";
        before.place(PUBLIC, order(before, resting + "open"));
        before.place(PUBLIC, order(before, resting + "canceled"));
        before.cancel(PUBLIC, book -> book.newest("canceled").orElseThrow());
        var orders = orders(before);
        var balances = before.read(Book::balances);

        var after = start();

        assertThat(orders(after)).isEqualTo(orders).hasSize(3);
        assertThat(amounts(after.read(Book::balances))).isEqualTo(amounts(balances));
        List<Order> open = after.read(Book::openOrders);
        assertThat(open).hasSize(1);
        assertThat(after.place(PUBLIC, order(after, "type=MARKET&quantity=0.5")).orderId())
                .isEqualTo(4);
    }

    @Test
    void requestWhoseWindowClosedOnTheWayIsRefused() throws IOException {
        var exchange = start();
        var window = new ReceiveWindow(NOW.minusMillis(2001), Duration.ofSeconds(2));
        var late = new Request(PUBLIC.parameters(), Optional.of(window), Duration.ZERO);

        assertThatThrownBy(() -> exchange.place(late, order(exchange, "type=MARKET&quantity=0.5")))
                .isInstanceOf(Refused.class)
                .hasMessage("Timestamp for this request is outside of the recvWindow.");
        assertThat(orders(exchange)).isEmpty();
    }

    @Test
    void ordersOfManyClientsAtOnceAreAllTakenOnce()
            throws IOException, InterruptedException, ExecutionException {
        var exchange = start();
        Callable<Order> one =
                () -> exchange.place(PUBLIC, order(exchange, "type=MARKET&quantity=0.001"));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken :
                    clients.invokeAll(IntStream.range(0, 300).mapToObj(i -> one).toList())) {
                taken.get();
            }
        }

        assertThat(orders(exchange).stream().map(Order::orderId).distinct()).hasSize(300);
        assertThat(orders(start())).isEqualTo(orders(exchange));
        assertThat(exchange.read(Book::balances).of("BTC").free())
                .isEqualByComparingTo("1000.2997");
    }

    private Exchange start() throws IOException {
        return new Exchange(new Folder(data), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static NewOrder order(Exchange exchange, String fields) {
        var parameters = Parameters.of("symbol=BTCUSDT&side=BUY&" + fields, "");
        return OrderForm.read(parameters, exchange.instruments()).order();
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

    private record Folder(Path data) implements Settings {

        @Override
        public Optional<String> apiKey() {
            return Optional.empty();
        }

        @Override
        public Optional<String> apiSecret() {
            return Optional.empty();
        }
    }
}
