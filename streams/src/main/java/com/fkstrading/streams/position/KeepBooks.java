package com.fkstrading.streams.position;

import com.fkstrading.contract.order.OrderEvent;
import java.time.Instant;
import java.util.Optional;

/// Books the fills of an order event. An event that comes again changes nothing.
public final class KeepBooks {

    /// @param known whether this very event was booked before
    /// @param position of the event's account in the event's symbol
    public record State(boolean known, Position position) {}

    /// @param sale empty when nothing of ours was sold
    public record Booking(State state, Optional<Sale> sale) {}

    public Booking decide(State state, OrderEvent event, Instant eventTime) {
        var before = state.position();
        var trades = Trades.of(event);
        if (state.known() || trades.isEmpty()) {
            return new Booking(new State(true, before), Optional.empty());
        }
        return switch (event.terms().side()) {
            case BUY -> {
                var after = before.bought(trades.received(), trades.value());
                yield new Booking(new State(true, after), Optional.empty());
            }
            case SELL -> {
                var profit = trades.profitOver(before);
                yield new Booking(
                        new State(true, before.sold(trades.quantity())),
                        profit.map(it -> new Sale(event.terms().strategy(), it, eventTime)));
            }
        };
    }
}
