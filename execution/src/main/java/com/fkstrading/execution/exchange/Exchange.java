package com.fkstrading.execution.exchange;

import com.fkstrading.execution.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An exchange. No method throws for what an exchange or a network can do: that is an outcome.
public interface Exchange {

    /// Sends the order once, signed with this timestamp, however late it is sent.
    ///
    /// @param timestamp by the exchange's clock
    /// @param receiveWindow how long after the timestamp the exchange may still take it
    PlacementOutcome place(Order order, Instant timestamp, Duration receiveWindow);

    /// Queries the order by its client order id.
    OrderLookup find(Order order);

    /// Cancels the order by its client order id. It may be sent again: what has ended stays ended.
    CancelOutcome cancel(Order order);

    /// Whether an order of the account would be sent now: the clock is known, no quota pause, no
    /// open circuit.
    boolean acceptsOrders(String account);

    /// Whether the exchange has banned our address. Nothing may be sent then, not even a query.
    boolean isBanned();

    /// The exchange's clock, in milliseconds.
    Instant now();

    /// The earliest time that the exchange's clock can show at an instant of ours: our estimate
    /// less its uncertainty.
    Instant earliestAt(Instant ours);

    /// Whether there are credentials for the account.
    boolean serves(String account);

    /// Whether the trading rules are loaded; until then no order fits them.
    boolean knowsInstruments();

    /// Empty when the exchange does not list the symbol, or its trading rules are not loaded.
    Optional<Instrument> instrument(String symbol);
}
