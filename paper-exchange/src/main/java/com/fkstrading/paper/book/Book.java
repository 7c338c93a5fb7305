package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.filter.Filter;
import com.fkstrading.paper.refusal.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The state of the exchange: orders, balances, quotes. `place`, `cancel` and `met` only decide
/// and change nothing; `apply` carries a decision out. Not safe for threads: one mutator at a time.
public final class Book {

    private final Instruments instruments;

    /// Every order, at its order id less one: ids count from 1 without a gap.
    private final List<Order> orders = new ArrayList<>();

    private final SortedMap<Long, Order> open = new TreeMap<>();
    private final Map<String, Order> newestByClientId = new HashMap<>();
    private final Map<String, Quote> quotes = new HashMap<>();
    private Balances balances;
    private long lastTradeId;

    public Book(Instruments instruments, Balances opening) {
        this.instruments = instruments;
        this.balances = opening;
        instruments.all().forEach(market -> quotes.put(market.symbol(), market.opening()));
    }

    /// What becomes of a new order: an order that the exchange takes, or a refusal.
    public Order place(NewOrder asked, Instant now) {
        var instrument = asked.instrument();
        var quote = quotes.get(instrument.symbol());
        var price = asked.isMarket() ? quote.priceFor(asked.side()) : asked.price();
        var quantity = asked.quantity() == null ? affordable(asked, price) : asked.quantity();
        instrument.check(
                new Filter.Ticket(
                        asked.isMarket(),
                        asked.quantity() == null,
                        price,
                        quantity,
                        openOrders(instrument.symbol()).size()));
        if (asked.type() == OrderType.LIMIT_MAKER && quote.crosses(asked.side(), price)) {
            throw Refused.newOrder("Order would immediately match and take.");
        }
        refuseDuplicate(asked);
        var matching = new Matching(instrument, quote, lastTradeId + 1, now);
        var order = matching.take(taken(asked, quantity, now));
        refuseOverdraft(instrument, order);
        return order;
    }

    public Order cancel(Order order, Instant now) {
        if (!order.status().isOpen()) {
            throw Refused.unknownOrder();
        }
        return order.canceled(now);
    }

    /// The open orders that trade by the market’s quote as it now stands, oldest first.
    public List<Order> met(String symbol, Instant now) {
        var instrument = instruments.get(symbol);
        var met = new ArrayList<Order>();
        for (var order : openOrders(symbol)) {
            var tradeId = lastTradeId + 1 + met.size();
            var after = new Matching(instrument, quote(symbol), tradeId, now).meet(order);
            if (after != order) {
                met.add(after);
            }
        }
        return met;
    }

    /// Quotes are no entries: the market of a restarted exchange opens where it always does.
    public void quote(String symbol, Quote quote) {
        quotes.put(symbol, quote);
    }

    public void apply(Entry entry) {
        switch (entry) {
            case Entry.OrderChanged(Order order) -> apply(order);
            case Entry.BalanceSet(String asset, BigDecimal free) ->
                    balances = balances.withFree(asset, free);
        }
    }

    /// Every order ever taken, oldest first.
    public List<Order> orders() {
        return Collections.unmodifiableList(orders);
    }

    /// A page of them: at most `limit`, those after an order id.
    public List<Order> ordersAfter(long orderId, int limit) {
        return orders.stream().skip(orderId).limit(limit).toList();
    }

    public Optional<Order> order(long orderId) {
        return orderId < 1 || orderId > orders.size()
                ? Optional.empty()
                : Optional.of(orders.get((int) orderId - 1));
    }

    /// The newest order of that client order id: an id may come again once its order has ended.
    public Optional<Order> newest(String clientOrderId) {
        return Optional.ofNullable(newestByClientId.get(clientOrderId));
    }

    public List<Order> openOrders() {
        return List.copyOf(open.values());
    }

    public List<Order> openOrders(String symbol) {
        return open.values().stream().filter(order -> order.symbol().equals(symbol)).toList();
    }

    public Quote quote(String symbol) {
        return quotes.get(symbol);
    }

    public Balances balances() {
        return balances;
    }

    private void apply(Order order) {
        balances = balancesAfter(instruments.get(order.symbol()), order);
        if (order.orderId() > orders.size()) {
            orders.add(order);
        } else {
            orders.set((int) order.orderId() - 1, order);
        }
        newestByClientId.merge(
                order.clientOrderId(),
                order,
                (known, changed) -> changed.orderId() < known.orderId() ? known : changed);
        if (order.status().isOpen()) {
            open.put(order.orderId(), order);
        } else {
            open.remove(order.orderId());
        }
        order.trades().forEach(trade -> lastTradeId = Math.max(lastTradeId, trade.tradeId()));
    }

    private Balances balancesAfter(Instrument instrument, Order order) {
        var before = order(order.orderId()).map(known -> known.effect(instrument)).orElse(Map.of());
        return balances.exchange(before, order.effect(instrument));
    }

    /// A client order id is taken only while its order is open, as at Binance: the same id sent
    /// again after a fill trades again.
    private void refuseDuplicate(NewOrder asked) {
        var known =
                asked.clientOrderId() == null ? null : newestByClientId.get(asked.clientOrderId());
        if (known != null && known.status().isOpen()) {
            throw Refused.newOrder("Duplicate order sent.");
        }
    }

    private void refuseOverdraft(Instrument instrument, Order order) {
        var after = balancesAfter(instrument, order);
        var spent = order.side() == Side.BUY ? instrument.quote() : instrument.base();
        if (after.of(spent).isOverdrawn()) {
            throw Refused.newOrder("Account has insufficient balance for requested action.");
        }
    }

    private Order taken(NewOrder asked, BigDecimal quantity, Instant now) {
        var orderId = orders.size() + 1;
        return new Order(
                orderId,
                asked.clientOrderId() == null ? "paper-" + orderId : asked.clientOrderId(),
                asked.instrument().symbol(),
                asked.side(),
                asked.type(),
                asked.timeInForce() == null ? TimeInForce.GTC : asked.timeInForce(),
                asked.price(),
                quantity,
                asked.quoteQuantity(),
                OrderStatus.NEW,
                now,
                now,
                List.of());
    }

    /// How much an amount of the quote asset buys or needs, in whole steps.
    private static BigDecimal affordable(NewOrder asked, BigDecimal price) {
        var step = asked.instrument().stepSize();
        return asked.quoteQuantity()
                .divide(price.multiply(step), 0, RoundingMode.DOWN)
                .multiply(step);
    }
}
