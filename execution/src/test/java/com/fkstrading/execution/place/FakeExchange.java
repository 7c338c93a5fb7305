package com.fkstrading.execution.place;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.Execution;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Report;
import com.fkstrading.execution.venue.Exchange;
import com.fkstrading.execution.venue.Instrument;
import com.fkstrading.execution.venue.Lookup;
import com.fkstrading.execution.venue.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/// An exchange as unkind as Binance: it takes the same client order id a second time once the first
/// order is filled, and refuses what comes outside the receive window.
final class FakeExchange implements Exchange {

    static final Duration RECEIVE_WINDOW = Duration.ofSeconds(5);
    static final Price PRICE = Price.of("60000");

    final List<Order> taken = new ArrayList<>();
    final List<ClientOrderId> asked = new ArrayList<>();

    /// What happens to the next requests; after that each is taken and filled.
    final Deque<BiFunction<Order, Instant, Outcome>> next = new ArrayDeque<>();

    final Deque<Lookup> nextLookups = new ArrayDeque<>();
    final Map<ClientOrderId, Report> reports = new HashMap<>();
    final Map<String, Instrument> instruments = new HashMap<>();
    BooleanSupplier accepting = () -> true;
    private final MovingClock clock;

    FakeExchange(MovingClock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome place(Order order, Instant timestamp) {
        var behaviour =
                next.isEmpty() ? (BiFunction<Order, Instant, Outcome>) this::take : next.poll();
        return behaviour.apply(order, timestamp);
    }

    /// The honest answer.
    Outcome take(Order order, Instant timestamp) {
        var age = Duration.between(timestamp, now());
        if (age.compareTo(RECEIVE_WINDOW) > 0 || age.compareTo(Duration.ofSeconds(-1)) < 0) {
            return new Outcome.ClockSkew("outside of the recvWindow");
        }
        taken.add(order);
        reports.putIfAbsent(order.id(), filled(order));
        return new Outcome.Accepted(reports.get(order.id()));
    }

    static Report filled(Order order) {
        var fill = new Fill("1", PRICE, order.terms().quantity(), BigDecimal.ZERO, "BTC");
        Notional quote = PRICE.times(order.terms().quantity());
        return new Report(
                OrderStatus.FILLED,
                new Execution("77", order.terms().quantity(), quote, List.of(fill)));
    }

    static Outcome lost() {
        return new Outcome.Unknown(new Reason("NO_ANSWER", "no answer"));
    }

    @Override
    public Lookup find(Order order) {
        asked.add(order.id());
        if (!nextLookups.isEmpty()) {
            return nextLookups.poll();
        }
        var report = reports.get(order.id());
        return report == null ? new Lookup.NotFound() : new Lookup.Found(report);
    }

    @Override
    public boolean acceptsOrders() {
        return accepting.getAsBoolean();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public boolean serves(String account) {
        return account.equals("main");
    }

    @Override
    public Optional<Instrument> instrument(String symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }
}
