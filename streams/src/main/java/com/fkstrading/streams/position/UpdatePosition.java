package com.fkstrading.streams.position;

import com.fkstrading.contract.order.OrderEvent;
import java.time.Instant;
import java.util.Optional;

/// Applies an order event: its fills change the position, its end releases what the order had
/// reserved. An event that comes again changes nothing.
public final class UpdatePosition {

    /// @param sale empty when nothing of ours was sold
    public record Update(PositionState state, Optional<Sale> sale) {}

    public Update decide(PositionState state, OrderEvent event, Instant eventTime) {
        return state.concernedBy(event)
                .map(order -> apply(state, order, event, eventTime))
                .orElseGet(() -> new Update(state, Optional.empty()));
    }

    private static Update apply(
            PositionState state, OpenOrder order, OrderEvent event, Instant eventTime) {
        var before = state.position();
        var trades = FilledTrades.of(event, order.assets());
        return switch (event.terms().side()) {
            case BUY -> {
                var bought = before.bought(trades.received(), trades.value());
                yield new Update(
                        state.apply(event, order, bought, trades.quantity()), Optional.empty());
            }
            case SELL -> {
                var sold = trades.quantity();
                var after = state.apply(event, order, before.sold(trades.given()), sold);
                var sale =
                        trades.profitOver(before)
                                .map(it -> new Sale(event.terms().strategy(), it, eventTime));
                yield new Update(after, sale);
            }
        };
    }
}
