package com.fkstrading.streams.position;

import com.fkstrading.contract.order.OrderEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Applies an order event: its fills change the position, its end releases what the order had
/// reserved. An event that comes again changes nothing.
public final class UpdatePosition {

    /// @param sale by the event; empty when nothing of ours was sold
    /// @param result of all sales of the event's order, once, when it has ended; empty before, and
    ///     when it sold nothing of ours
    public record Update(PositionState state, Optional<Sale> sale, Optional<Sale> result) {}

    public Update decide(PositionState state, OrderEvent event, Instant eventTime) {
        return state.concernedBy(event)
                .map(order -> apply(state, order, event, eventTime))
                .orElseGet(() -> new Update(state, Optional.empty(), Optional.empty()));
    }

    private static Update apply(
            PositionState state, OpenOrder order, OrderEvent event, Instant eventTime) {
        var before = state.position();
        // A protective leg is known by its events alone: it sells what was bought.
        var assets = order.assets() == null ? before.assets() : order.assets();
        var trades = FilledTrades.of(event, assets);
        return switch (event.terms().side()) {
            case BUY -> {
                var bought =
                        before.bought(trades, order.worth())
                                .in(trades.quantity().isZero() ? before.assets() : assets);
                var after = order.apply(event, trades.quantity(), Optional.empty());
                yield new Update(
                        state.apply(event, after, bought), Optional.empty(), Optional.empty());
            }
            case SELL -> {
                var value = order.worth().orRate(before.dollarRate());
                var sale = trades.profitOver(before).map(it -> sale(event, it, value, eventTime));
                var after = order.apply(event, trades.quantity(), sale);
                yield new Update(
                        state.apply(event, after.counted(), before.sold(trades.given())),
                        sale,
                        after.result().map(it -> it.at(eventTime)));
            }
        };
    }

    private static Sale sale(
            OrderEvent event, BigDecimal profit, DollarValue value, Instant eventTime) {
        return new Sale(event.terms().strategy(), profit, value.dollars(profit), eventTime);
    }
}
