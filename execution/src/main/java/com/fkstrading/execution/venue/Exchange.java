package com.fkstrading.execution.venue;

import com.fkstrading.execution.order.Order;
import java.time.Instant;
import java.util.Optional;

/// An exchange. No method throws for what an exchange or a network can do: that is an outcome.
public interface Exchange {

    /// Sends the order once, signed with this timestamp, however late it leaves.
    Outcome place(Order order, Instant timestamp);

    /// Asks for the order by its client order id.
    Lookup find(Order order);

    /// Whether an order would be sent now: the clock is known, no quota pause, no open circuit.
    boolean acceptsOrders();

    /// The exchange's clock, in milliseconds.
    Instant now();

    /// Whether there are credentials for the account.
    boolean serves(String account);

    /// Empty when the exchange has not told its trading rules for the symbol.
    Optional<Instrument> instrument(String symbol);
}
