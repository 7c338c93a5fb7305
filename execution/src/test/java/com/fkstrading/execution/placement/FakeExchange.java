package com.fkstrading.execution.placement;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.Instrument.Lot;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
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
import java.util.function.BooleanSupplier;

/// An exchange as unkind as Binance: it takes the same client order id a second time once the first
/// order is filled, and refuses what comes outside the receive window. It has a clock, trades and a
/// balance of its own: its clock is ahead of ours, and every order is filled in two trades.
public final class FakeExchange implements Exchange {

    static final Duration RECEIVE_WINDOW = Duration.ofSeconds(5);
    static final Duration CLOCK_AHEAD = Duration.ofSeconds(7);
    static final Price PRICE = Price.of("60000");

    /// What the exchange does with one request.
    interface Behaviour {
        PlacementOutcome place(Order order, Instant timestamp, Duration window);
    }

    final List<Order> taken = new ArrayList<>();
    final List<ClientOrderId> queried = new ArrayList<>();

    /// The last instant, by this clock, at which each request could still have been taken.
    final List<Instant> windowEnds = new ArrayList<>();

    /// What happens to the next requests; after that each is taken and filled.
    final Deque<Behaviour> next = new ArrayDeque<>();

    final Deque<OrderLookup> nextLookups = new ArrayDeque<>();
    final Map<ClientOrderId, OrderReport> reports = new HashMap<>();
    final Map<String, Instrument> instruments = new HashMap<>();
    public BooleanSupplier accepting = () -> true;
    BooleanSupplier instrumentsKnown = () -> true;

    /// In the base currency: what the trades of all orders add up to.
    BigDecimal bought = BigDecimal.ZERO;

    private final MovingClock ours;
    private int trades;

    FakeExchange(MovingClock ours) {
        this.ours = ours;
        instruments.put("BTCUSDT", new Instrument("BTCUSDT", Lot.ANY, Lot.ANY, BigDecimal.ZERO));
    }

    @Override
    public PlacementOutcome place(Order order, Instant timestamp, Duration window) {
        windowEnds.add(timestamp.plus(window));
        var behaviour = next.isEmpty() ? (Behaviour) this::take : next.poll();
        return behaviour.place(order, timestamp, window);
    }

    /// The honest answer.
    PlacementOutcome take(Order order, Instant timestamp, Duration window) {
        var age = Duration.between(timestamp, now());
        if (age.compareTo(window) > 0 || age.compareTo(Duration.ofSeconds(-1)) < 0) {
            return new PlacementOutcome.ClockSkew("outside of the recvWindow");
        }
        taken.add(order);
        reports.putIfAbsent(order.id(), filled(order));
        return new PlacementOutcome.Accepted(reports.get(order.id()));
    }

    /// Takes the order, and its answer is lost.
    PlacementOutcome takeWithoutAnswer(Order order, Instant timestamp, Duration window) {
        take(order, timestamp, window);
        return lost();
    }

    private OrderReport filled(Order order) {
        var quantity = order.terms().quantity();
        var half = quantity.value().divide(BigDecimal.TWO);
        var fills = List.of(trade(half), trade(quantity.value().subtract(half)));
        return new OrderReport(
                OrderStatus.FILLED,
                OrderExecution.of("77", quantity, PRICE.times(quantity), fills));
    }

    private Fill trade(BigDecimal quantity) {
        trades++;
        bought = bought.add(quantity);
        return new Fill(
                "t-" + trades, PRICE, new Quantity(quantity), new BigDecimal("0.001"), "BNB");
    }

    public List<Order> taken() {
        return taken;
    }

    static PlacementOutcome lost() {
        return new PlacementOutcome.Unknown(new OrderReason("NO_ANSWER", "no answer"));
    }

    @Override
    public OrderLookup find(Order order) {
        queried.add(order.id());
        if (!nextLookups.isEmpty()) {
            return nextLookups.poll();
        }
        var report = reports.get(order.id());
        return report == null ? new OrderLookup.NotFound() : new OrderLookup.Found(report);
    }

    /// What answers the next cancels; after that each order is cancelled.
    public final Deque<CancelOutcome> nextCancels = new ArrayDeque<>();

    public final List<ClientOrderId> cancelled = new ArrayList<>();

    @Override
    public CancelOutcome cancel(Order order) {
        if (!nextCancels.isEmpty()) {
            return nextCancels.poll();
        }
        cancelled.add(order.id());
        var report = reports.get(order.id());
        if (report != null && !report.status().isFinal()) {
            reports.put(order.id(), new OrderReport(OrderStatus.CANCELED, report.execution()));
        }
        return new CancelOutcome.Gone();
    }

    /// Takes the order and leaves it in the book.
    PlacementOutcome rest(Order order, Instant timestamp, Duration window) {
        taken.add(order);
        reports.put(order.id(), new OrderReport(OrderStatus.PLACED, OrderExecution.NONE));
        return new PlacementOutcome.Accepted(reports.get(order.id()));
    }

    @Override
    public boolean acceptsOrders(String account) {
        return accepting.getAsBoolean();
    }

    @Override
    public boolean isBanned() {
        return false;
    }

    @Override
    public Instant now() {
        return earliestAt(ours.instant());
    }

    @Override
    public Instant earliestAt(Instant instant) {
        return instant.plus(CLOCK_AHEAD);
    }

    @Override
    public boolean serves(String account) {
        return !account.equals("unknown");
    }

    @Override
    public boolean knowsInstruments() {
        return instrumentsKnown.getAsBoolean();
    }

    @Override
    public Optional<Instrument> instrument(String symbol) {
        return knowsInstruments() ? Optional.ofNullable(instruments.get(symbol)) : Optional.empty();
    }
}
