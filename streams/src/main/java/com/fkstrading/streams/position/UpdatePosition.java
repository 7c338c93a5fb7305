package com.fkstrading.streams.position;

import com.fkstrading.contract.order.OrderEvent;
import java.time.Instant;
import java.util.Optional;

/// Applies the fills of an order event to the account's position. An event that comes again changes
/// nothing.
public final class UpdatePosition {

    /// @param known whether this very event was applied before
    /// @param position of the event's account in the event's symbol
    public record State(boolean known, Position position) {}

    /// @param sale empty when nothing of ours was sold
    public record Update(State state, Optional<Sale> sale) {}

    public Update decide(State state, OrderEvent event, Instant eventTime) {
        var before = state.position();
        var trades = FilledTrades.of(event);
        if (state.known() || trades.isEmpty()) {
            return new Update(new State(true, before), Optional.empty());
        }
        return switch (event.terms().side()) {
            case BUY -> {
                var after = before.bought(trades.received(), trades.value());
                yield new Update(new State(true, after), Optional.empty());
            }
            case SELL -> {
                var profit = trades.profitOver(before);
                yield new Update(
                        new State(true, before.sold(trades.quantity())),
                        profit.map(it -> new Sale(event.terms().strategy(), it, eventTime)));
            }
        };
    }
}
