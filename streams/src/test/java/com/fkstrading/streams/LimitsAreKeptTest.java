package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random days of signals, and of an exchange that fills, cancels, keeps silent and repeats itself.
/// What is at risk is counted here at the exchange, by what was really paid, and compared with the
/// limits after each request.
class LimitsAreKeptTest {

    private static final List<String> STRATEGIES = List.of("a", "b");
    private static final Instant T = Instant.parse("2026-01-05T20:00:00Z");
    private static final BigDecimal MAX_EXPOSURE = new BigDecimal("1000");
    private static final BigDecimal MAX_IN_SYMBOL = new BigDecimal("700");
    private static final BigDecimal MAX_OF_STRATEGY = new BigDecimal("800");
    private static final BigDecimal MAX_OF_STRATEGY_IN_SYMBOL = new BigDecimal("500");
    private static final BigDecimal MAX_LOSS = new BigDecimal("40");
    private static final int MAX_ORDERS = 25;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "MAX_EXPOSURE_USD", MAX_EXPOSURE.toPlainString(),
                    "MAX_SYMBOL_EXPOSURE_USD", MAX_IN_SYMBOL.toPlainString(),
                    "MAX_DAILY_LOSS_USD", MAX_LOSS.toPlainString(),
                    "MAX_ORDERS_PER_DAY", String.valueOf(MAX_ORDERS),
                    "RATE_LIMIT_REQUESTS", "1000",
                    "MIN_CONFIDENCE", "0");

    private final Map<String, Integer> ordersOfDay = new HashMap<>();
    private final Set<DenialReason> denied = new HashSet<>();
    private int sent;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noInterleavingExceedsALimit(long seed) {
        var random = new Random(seed);
        var exchange = new Exchange(random);
        var now = T;
        try (var path = new PathDriver(TestRules.with(SETTINGS))) {
            limit(path, "max-exposure-usd", MAX_OF_STRATEGY);
            limit(path, "max-symbol-exposure-usd", MAX_OF_STRATEGY_IN_SYMBOL);
            for (int step = 0; step < 1_500; step++) {
                now = now.plusSeconds(random.nextInt(60));
                exchange.movePrices(path, now);
                if (random.nextInt(3) == 0) {
                    alert(path, random, now);
                    for (var command : path.read(Topics.ORDERS_REQUESTED)) {
                        var request = (OrderRequest) command;
                        exchange.take(request);
                        check(exchange, request, now);
                    }
                    path.read(Topics.SIGNALS_DENIED).forEach(it -> denied.add(it.reason()));
                } else {
                    exchange.act(path, now);
                }
            }
        }
        assertThat(denied)
                .as("the day was wild enough to reach the limits")
                .contains(DenialReason.EXPOSURE_TOO_LARGE, DenialReason.NO_POSITION)
                .containsAnyOf(DenialReason.DAILY_LOSS, DenialReason.TOO_MANY_ORDERS);
    }

    /// Of each strategy, in all accounts.
    private static void limit(PathDriver path, String aspect, BigDecimal dollars) {
        for (String strategy : STRATEGIES) {
            String json =
                    """
                    {"scope":"all/strategy:%s","action":"LIMIT","by":"alice","why":"drill","time":"%s","value":"%s"}
                    """
                            .formatted(strategy, T, dollars);
            path.bytes(Topics.CONTROL_COMMANDS, "all/strategy:" + strategy + "/" + aspect, json, T);
        }
    }

    private void alert(PathDriver path, Random random, Instant now) {
        sent++;
        boolean isBitcoin = random.nextBoolean();
        String action = List.of("buy", "buy", "buy", "close").get(random.nextInt(4));
        String quantity =
                isBitcoin ? "0.00" + (1 + random.nextInt(8)) : "0.0" + (1 + random.nextInt(9));
        path.webhook(
                "s-" + sent,
                """
                {"ticker":"%s","action":"%s","quantity":"%s","strategy":"%s","id":"%d"}
                """
                        .formatted(
                                isBitcoin ? "BTCUSDT" : "ETHBTC",
                                action,
                                quantity,
                                STRATEGIES.get(random.nextInt(STRATEGIES.size())),
                                sent),
                now);
    }

    private void check(Exchange exchange, OrderRequest request, Instant now) {
        if (request.terms().side() == OrderSide.SELL) {
            return;
        }
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        assertThat(ordersOfDay.merge(day.toString(), 1, Integer::sum))
                .isLessThanOrEqualTo(MAX_ORDERS);
        String symbol = request.terms().symbol();
        String strategy = request.terms().strategy();
        assertThat(exchange.atRisk(null, null)).isLessThanOrEqualTo(MAX_EXPOSURE);
        assertThat(exchange.atRisk(symbol, null)).isLessThanOrEqualTo(MAX_IN_SYMBOL);
        assertThat(exchange.atRisk(null, strategy)).isLessThanOrEqualTo(MAX_OF_STRATEGY);
        assertThat(exchange.atRisk(symbol, strategy))
                .isLessThanOrEqualTo(MAX_OF_STRATEGY_IN_SYMBOL);
        assertThat(exchange.lowestTold(day)).isGreaterThan(MAX_LOSS.negate());
    }

    /// What the account really holds and owes. Bitcoin costs 50,000 dollars or less, and ether a
    /// tenth of a bitcoin or less.
    private static final class Exchange {

        private static final BigDecimal BITCOIN = new BigDecimal("50000");

        private final Random random;
        private final Map<String, BigDecimal> prices = new HashMap<>();
        private final List<Open> open = new ArrayList<>();
        private final List<Open> ended = new ArrayList<>();
        private final Map<String, Held> held = new HashMap<>();
        private final List<OrderEvent> untold = new ArrayList<>();
        private final List<OrderEvent> told = new ArrayList<>();
        private final Map<String, BigDecimal> profitOf = new HashMap<>();
        private final Map<LocalDate, BigDecimal> realised = new HashMap<>();
        private final Map<LocalDate, BigDecimal> lowest = new HashMap<>();

        private Exchange(Random random) {
            this.random = random;
        }

        /// What a strategy holds, and what it paid for it in dollars.
        private record Held(BigDecimal quantity, BigDecimal paid) {}

        private static final class Open {
            private final OrderRequest request;
            private final BigDecimal worstPrice;
            private BigDecimal executed = BigDecimal.ZERO;
            private int sequence;

            private Open(OrderRequest request, BigDecimal worstPrice) {
                this.request = request;
                this.worstPrice = worstPrice;
            }

            private BigDecimal left() {
                return request.terms().quantity().value().subtract(executed);
            }
        }

        void movePrices(PathDriver path, Instant now) {
            prices.put("BTCUSDT", BITCOIN.subtract(BigDecimal.valueOf(random.nextInt(5_000))));
            prices.put("ETHBTC", BigDecimal.valueOf(900 + random.nextInt(100), 4));
            path.price("BTCUSDT", price("BTCUSDT"), "50000", now);
            path.price("ETHBTC", price("ETHBTC"), "0.1", now, "ETH", "BTC");
        }

        private String price(String symbol) {
            return prices.get(symbol).toPlainString();
        }

        void take(OrderRequest request) {
            var worst =
                    request.terms().symbol().equals("BTCUSDT")
                            ? BITCOIN
                            : new BigDecimal("0.1").multiply(BITCOIN);
            open.add(new Open(request, worst));
        }

        /// Something happens to one order, or something that happened is told, once or again.
        void act(PathDriver path, Instant now) {
            int what = random.nextInt(10);
            if (what < 4 && !open.isEmpty()) {
                happen(open.get(random.nextInt(open.size())), now);
            } else if (what < 9 && !untold.isEmpty()) {
                tell(path, untold.remove(random.nextInt(Math.min(3, untold.size()))), now);
            } else if (!told.isEmpty()) {
                path.orderEvent(told.get(random.nextInt(told.size())));
            }
        }

        private void happen(Open order, Instant now) {
            switch (random.nextInt(6)) {
                case 0 -> end(order, OrderStatus.CANCELED, BigDecimal.ZERO, now);
                case 1 -> report(order, OrderStatus.UNKNOWN, BigDecimal.ZERO, now);
                case 2 -> {
                    var part = order.left().divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
                    report(order, OrderStatus.PARTIALLY_FILLED, part, now);
                }
                default -> end(order, OrderStatus.FILLED, order.left(), now);
            }
        }

        private void end(Open order, OrderStatus state, BigDecimal filled, Instant now) {
            open.remove(order);
            ended.add(order);
            report(order, state, filled, now);
        }

        private void report(Open order, OrderStatus state, BigDecimal filled, Instant now) {
            order.sequence++;
            order.executed = order.executed.add(filled);
            var terms = order.request.terms();
            var price = prices.get(terms.symbol());
            book(order, filled, price);
            var quantity = new Quantity(filled);
            var id = order.request.clientOrderId();
            var fill =
                    new Fill(
                            id + "-" + order.sequence,
                            new Price(price),
                            quantity,
                            BigDecimal.ZERO,
                            "BNB");
            var progress =
                    new OrderProgress(
                            state,
                            new Quantity(order.executed),
                            null,
                            "1",
                            filled.signum() == 0 ? List.of() : List.of(fill),
                            null,
                            null);
            untold.add(
                    new OrderEvent(id, order.request.ref(), terms, progress, order.sequence, now));
        }

        private void book(Open order, BigDecimal filled, BigDecimal price) {
            var terms = order.request.terms();
            String key = terms.symbol() + "/" + terms.strategy();
            var before = held.getOrDefault(key, new Held(BigDecimal.ZERO, BigDecimal.ZERO));
            var value = dollars(terms.symbol(), price).multiply(filled);
            if (terms.side() == OrderSide.BUY) {
                held.put(key, new Held(before.quantity().add(filled), before.paid().add(value)));
            } else if (filled.signum() > 0) {
                var cost =
                        before.paid()
                                .multiply(filled)
                                .divide(before.quantity(), MathContext.DECIMAL64);
                profitOf.put(
                        order.request.clientOrderId() + "/" + order.sequence, value.subtract(cost));
                held.put(
                        key,
                        new Held(before.quantity().subtract(filled), before.paid().subtract(cost)));
            }
        }

        private static BigDecimal dollars(String symbol, BigDecimal price) {
            return symbol.equals("BTCUSDT") ? price : price.multiply(BITCOIN);
        }

        private void tell(PathDriver path, OrderEvent event, Instant now) {
            var at =
                    new OrderEvent(
                            event.clientOrderId(),
                            event.ref(),
                            event.terms(),
                            event.progress(),
                            event.sequence(),
                            now);
            path.orderEvent(at);
            told.add(at);
            var profit = profitOf.get(event.clientOrderId() + "/" + event.sequence());
            if (profit != null) {
                var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
                var total = realised.merge(day, profit, BigDecimal::add);
                lowest.merge(day, total, BigDecimal::min);
            }
        }

        /// In one symbol, or in all; of one strategy, or of all.
        BigDecimal atRisk(@Nullable String symbol, @Nullable String strategy) {
            var sum = BigDecimal.ZERO;
            for (var order : open) {
                var terms = order.request.terms();
                if (terms.side() == OrderSide.BUY
                        && isWanted(symbol, terms.symbol())
                        && isWanted(strategy, terms.strategy())) {
                    sum = sum.add(order.left().multiply(order.worstPrice));
                }
            }
            for (var entry : held.entrySet()) {
                int slash = entry.getKey().indexOf('/');
                if (isWanted(symbol, entry.getKey().substring(0, slash))
                        && isWanted(strategy, entry.getKey().substring(slash + 1))) {
                    sum = sum.add(entry.getValue().paid());
                }
            }
            return sum.setScale(6, RoundingMode.DOWN);
        }

        private static boolean isWanted(@Nullable String wanted, String name) {
            return wanted == null || wanted.equals(name);
        }

        BigDecimal lowestTold(LocalDate day) {
            return lowest.getOrDefault(day, BigDecimal.ZERO);
        }
    }
}
