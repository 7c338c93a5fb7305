package com.fkstrading.paper.book;

import static java.util.Objects.requireNonNull;

import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.error.OrderErrors;
import com.fkstrading.paper.filter.FilterTerms;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Instruments;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The orders, balances and quotes of the exchange. `place`, `cancel` and `matchResting` only
/// decide; `apply` changes the state. Not thread-safe: the caller serialises access.
public final class Book {

    private final Instruments instruments;
    private final Balances opening;

    private final Orders orders = new Orders();
    private final Map<String, Quote> quotes = new HashMap<>();
    private final Map<String, Balances> balances = new TreeMap<>();
    private long lastTradeId;

    /// @param opening what each account holds before its first trade
    public Book(Instruments instruments, Balances opening) {
        this.instruments = instruments;
        this.opening = opening;
        instruments.all().forEach(one -> quotes.put(one.symbol(), one.opening()));
    }

    /// The order as the exchange would take it, or an error.
    public Order place(NewOrder request, Instant now) {
        var instrument = instruments.get(request.symbol());
        if (!instrument.isTrading()) {
            throw OrderErrors.newOrderRejected("Market is closed.");
        }
        var quote = quote(instrument.symbol());
        var terms = priced(request.terms(), quote, instrument);
        check(request, terms, quote, instrument);
        rejectDuplicate(request);
        var matching = new Matching(instrument, quote, lastTradeId + 1, now);
        var order = matching.take(accepted(request, terms, now));
        rejectOverdraft(instrument, order);
        return order;
    }

    public Order cancel(Order order, Instant now) {
        if (!order.status().isOpen()) {
            throw OrderErrors.unknownOrder();
        }
        return order.canceled(now);
    }

    /// The open orders that the current quote of their symbol matches, after the match, oldest
    /// first.
    public List<Order> matchResting(String symbol, Instant now) {
        var instrument = instruments.get(symbol);
        var matched = new ArrayList<Order>();
        for (var order : orders.open().filter(one -> one.symbol().equals(symbol)).toList()) {
            var tradeId = lastTradeId + 1 + matched.size();
            var after = new Matching(instrument, quote(symbol), tradeId, now).matchResting(order);
            if (!after.equals(order)) {
                matched.add(after);
            }
        }
        return matched;
    }

    /// Quotes are not journaled: an exchange that restarts opens with its opening quotes.
    public void quote(String symbol, Quote quote) {
        quotes.put(symbol, quote);
    }

    public void apply(Entry entry) {
        switch (entry) {
            case Entry.OrderChanged(Order order) -> apply(order);
            case Entry.BalanceSet(String account, String asset, BigDecimal free) ->
                    balances.put(account, balances(account).withFree(asset, free));
            case Entry.AccountAdded(String account, _) -> balances.put(account, balances(account));
        }
    }

    /// Every order ever taken, oldest first.
    public List<Order> orders() {
        return orders.all();
    }

    /// At most `limit` orders, oldest first, starting after an order id.
    public List<Order> ordersAfter(long orderId, int limit) {
        return orders.all().stream().skip(orderId).limit(limit).toList();
    }

    public Optional<Order> order(long orderId) {
        return orders.find(orderId);
    }

    /// The newest order with that client order id: an id may be used again once its order is no
    /// longer open.
    public Optional<Order> newest(String account, String clientOrderId) {
        return orders.newest(account, clientOrderId);
    }

    public List<Order> openOrders(String account) {
        return orders.open().filter(order -> order.account().equals(account)).toList();
    }

    public Quote quote(String symbol) {
        return requireNonNull(quotes.get(symbol), symbol);
    }

    public Balances balances(String account) {
        return balances.getOrDefault(account, opening);
    }

    /// Of every account that was added or has traded.
    public Map<String, Balances> balances() {
        return Collections.unmodifiableMap(new TreeMap<>(balances));
    }

    private void apply(Order order) {
        var instrument = instruments.get(order.symbol());
        balances.put(order.account(), balancesAfter(instrument, order));
        orders.put(order);
        order.trades().forEach(trade -> lastTradeId = Math.max(lastTradeId, trade.tradeId()));
    }

    private Balances balancesAfter(Instrument instrument, Order order) {
        var before =
                order(order.orderId())
                        .map(known -> new OrderEffect(known, instrument).byAsset())
                        .orElse(Map.of());
        var after = new OrderEffect(order, instrument).byAsset();
        return balances(order.account()).replace(before, after);
    }

    private void check(NewOrder request, OrderTerms terms, Quote quote, Instrument instrument) {
        var market = terms.type() == OrderType.MARKET;
        var price = market ? quote.priceFor(terms.side()) : terms.limit();
        var openOrders =
                openOrders(request.account()).stream()
                        .filter(order -> order.symbol().equals(instrument.symbol()))
                        .count();
        instrument.check(
                new FilterTerms(
                        market,
                        terms.quoteQuantity() != null,
                        price,
                        requireNonNull(terms.quantity()),
                        (int) openOrders));
        if (terms.type() == OrderType.LIMIT_MAKER && quote.crosses(terms.side(), price)) {
            throw OrderErrors.newOrderRejected("Order would immediately match and take.");
        }
    }

    /// As at Binance, only open orders count: the same id sent again after a fill trades again.
    private void rejectDuplicate(NewOrder request) {
        var clientOrderId = request.clientOrderId();
        if (clientOrderId == null) {
            return;
        }
        var known = newest(request.account(), clientOrderId);
        if (known.filter(order -> order.status().isOpen()).isPresent()) {
            throw OrderErrors.newOrderRejected("Duplicate order sent.");
        }
    }

    private void rejectOverdraft(Instrument instrument, Order order) {
        var after = balancesAfter(instrument, order);
        var spent = order.terms().side() == Side.BUY ? instrument.quote() : instrument.base();
        if (after.of(spent).isOverdrawn()) {
            throw OrderErrors.newOrderRejected(
                    "Account has insufficient balance for requested action.");
        }
    }

    private Order accepted(NewOrder request, OrderTerms terms, Instant now) {
        var orderId = orders.nextId();
        var clientOrderId =
                request.clientOrderId() == null ? "paper-" + orderId : request.clientOrderId();
        return new Order(
                orderId,
                new NewOrder(request.account(), request.symbol(), clientOrderId, terms),
                OrderStatus.NEW,
                now,
                now,
                List.of());
    }

    /// With the quantity that an amount of the quote asset buys or needs, in whole steps.
    private static OrderTerms priced(OrderTerms terms, Quote quote, Instrument instrument) {
        var spent = terms.quoteQuantity();
        if (spent == null) {
            return terms;
        }
        var step = instrument.stepSize();
        var steps = spent.divide(quote.priceFor(terms.side()).multiply(step), 0, RoundingMode.DOWN);
        return terms.withQuantity(steps.multiply(step));
    }
}
