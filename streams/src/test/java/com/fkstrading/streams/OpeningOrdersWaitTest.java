package com.fkstrading.streams;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random weeks whose signals come at the very ends of cool-downs and of trading hours, while the
/// exchange tells its fills late and in any order. What is allowed is decided here again, by a list
/// of every sale that was told and the hours of each day.
class OpeningOrdersWaitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int LOSSES = 2;
    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final BigDecimal COST = new BigDecimal("100");

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "COOL_DOWN_LOSSES", String.valueOf(LOSSES),
                    "COOL_DOWN", String.valueOf(COOL_DOWN.toSeconds()),
                    "TRADING_HOURS", "Mon-Fri 08:00-20:00,Sun 22:00-06:00",
                    "RATE_LIMIT_REQUESTS", "100000",
                    "MAX_ORDER_SIZE_USD", "100000000",
                    "MIN_CONFIDENCE", "0");

    /// @param end not contained
    private record Span(Instant start, Instant end) {

        boolean contains(Instant time) {
            return !time.isBefore(start) && time.isBefore(end);
        }
    }

    private record Sold(Instant time, boolean isLoss) {}

    private final Map<String, List<Sold>> told = new HashMap<>();
    private final List<OrderEvent> untold = new ArrayList<>();
    private Random random = new Random(0);
    private Instant now = instant(MONDAY, "08:00");
    private int sent;
    private int passedAtAnEdge;
    private int deniedAtAnEdge;

    /// Late news can only make it more careful, and never let an order through.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noOrderOfEventsLetsAnOpeningOrderThrough(long seed) {
        random = new Random(seed);
        try (var path = new PathDriver(TestRules.with(SETTINGS))) {
            for (int step = 0; step < 900; step++) {
                advance();
                if (random.nextInt(3) > 0) {
                    // A signal may come after one that was received later.
                    var time = random.nextInt(5) == 0 ? now.minusSeconds(random.nextInt(60)) : now;
                    String strategy = strategy();
                    if (random.nextBoolean()) {
                        sell(path, strategy, time, random.nextInt(3));
                    } else if (buy(path, strategy, time) == null) {
                        assertThat(refusal(strategy, time)).as("%s at %s", strategy, time).isNull();
                    }
                } else if (!untold.isEmpty()) {
                    tell(path, untold.remove(random.nextInt(untold.size())));
                }
            }
        }
        assertThat(passedAtAnEdge).isPositive();
        assertThat(deniedAtAnEdge).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void newsInOrderAreWeighedExactly(long seed) {
        random = new Random(seed);
        try (var path = new PathDriver(TestRules.with(SETTINGS))) {
            for (int step = 0; step < 600; step++) {
                advance();
                String strategy = strategy();
                if (random.nextBoolean()) {
                    sell(path, strategy, now, 0);
                    untold.forEach(event -> tell(path, event));
                    untold.clear();
                } else {
                    assertThat(buy(path, strategy, now))
                            .as("%s at %s", strategy, now)
                            .isEqualTo(refusal(strategy, now));
                }
            }
        }
        assertThat(passedAtAnEdge).isPositive();
        assertThat(deniedAtAnEdge).isPositive();
    }

    /// Often to where a cool-down or the hours end or begin, or a millisecond from there.
    private void advance() {
        boolean isLong = random.nextInt(8) == 0;
        var edges =
                (isLong ? edgesOfHours(now) : edgesOfCoolDowns()).filter(now::isBefore).sorted();
        var next = edges.limit(3).toList();
        now =
                random.nextInt(3) == 0 || next.isEmpty()
                        ? now.plusMillis(random.nextInt(120_000))
                        : next.get(random.nextInt(next.size()));
    }

    private Stream<Instant> edgesOfCoolDowns() {
        return told.values().stream()
                .flatMap(List::stream)
                .map(sold -> sold.time().plus(COOL_DOWN))
                .flatMap(OpeningOrdersWaitTest::around);
    }

    private static Stream<Instant> edgesOfHours(Instant time) {
        var date = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return IntStream.range(-1, 4)
                .mapToObj(date::plusDays)
                .flatMap(day -> hours(day).stream())
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .flatMap(OpeningOrdersWaitTest::around);
    }

    private static Stream<Instant> around(Instant edge) {
        return Stream.of(edge.minusMillis(1), edge, edge.plusMillis(1));
    }

    private String strategy() {
        return random.nextBoolean() ? "a" : "b";
    }

    /// Why an opening order must not pass; null where it may.
    private @Nullable DenialReason refusal(String strategy, Instant time) {
        var date = LocalDate.ofInstant(time, ZoneOffset.UTC);
        if (Stream.of(date.minusDays(1), date)
                .flatMap(day -> hours(day).stream())
                .noneMatch(span -> span.contains(time))) {
            return DenialReason.OUTSIDE_TRADING_HOURS;
        }
        return isCooling(strategy, time) ? DenialReason.COOLING_DOWN : null;
    }

    private boolean isCooling(String strategy, Instant time) {
        var sales = new ArrayList<>(told.getOrDefault(strategy, List.of()));
        sales.sort(comparing(Sold::time));
        int last = sales.size();
        int losses = 0;
        while (losses < last && sales.get(last - 1 - losses).isLoss()) {
            losses++;
        }
        return losses >= LOSSES && time.isBefore(sales.getLast().time().plus(COOL_DOWN));
    }

    /// @return the reason of its denial; null where it was requested
    private @Nullable DenialReason buy(PathDriver path, String strategy, Instant time) {
        boolean isAtAnEdge =
                Stream.concat(edgesOfCoolDowns(), edgesOfHours(time)).anyMatch(time::equals);
        alert(path, strategy, "buy", time);
        var orders = path.orders();
        var denied = path.read(Topics.SIGNALS_DENIED);
        assertThat(orders.size() + denied.size()).isEqualTo(1);
        orders.forEach(order -> path.orderEvent(filled(order, COST, time)));
        passedAtAnEdge += isAtAnEdge ? orders.size() : 0;
        deniedAtAnEdge += isAtAnEdge ? denied.size() : 0;
        return orders.isEmpty() ? denied.getFirst().reason() : null;
    }

    /// Whether it wins or loses is known once the exchange tells.
    ///
    /// @param took milliseconds until it was filled
    private void sell(PathDriver path, String strategy, Instant time, int took) {
        alert(path, strategy, "close", time);
        path.read(Topics.SIGNALS_DENIED);
        for (var order : path.orders()) {
            var price = BigDecimal.valueOf(98 + random.nextInt(4));
            untold.add(filled(order, price, time.plusMillis(took)));
        }
    }

    private void tell(PathDriver path, OrderEvent event) {
        path.orderEvent(event);
        var price = event.progress().fills().getFirst().price().value();
        told.computeIfAbsent(event.terms().strategy(), none -> new ArrayList<>())
                .add(new Sold(event.time(), price.compareTo(COST) <= 0));
    }

    private void alert(PathDriver path, String strategy, String action, Instant time) {
        sent++;
        path.price("BTCUSDT", "99", "100", time);
        path.webhook(
                "s-" + sent,
                """
                {"ticker":"BTCUSDT","action":"%s","quantity":"%d","strategy":"%s","id":"%d"}
                """
                        .formatted(action, action.equals("buy") ? 3 : 1, strategy, sent),
                time);
    }

    private static OrderEvent filled(OrderRequest order, BigDecimal price, Instant time) {
        var quantity = order.terms().quantity();
        var id = order.clientOrderId();
        var fill = new Fill(id + "-1", new Price(price), quantity, BigDecimal.ZERO, "USDT");
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED, quantity, null, "1", List.of(fill), null, null);
        return new OrderEvent(id, order.ref(), order.terms(), progress, 1, time);
    }

    /// That begin on this day, as the setting says.
    private static Optional<Span> hours(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY ->
                    Optional.of(new Span(instant(day, "22:00"), instant(day.plusDays(1), "06:00")));
            case SATURDAY -> Optional.empty();
            default -> Optional.of(new Span(instant(day, "08:00"), instant(day, "20:00")));
        };
    }

    private static Instant instant(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
