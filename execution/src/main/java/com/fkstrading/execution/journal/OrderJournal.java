package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Orders and their changes. A method that returns has made its work durable; one that throws has
/// done all of it or nothing.
public interface OrderJournal {

    /// Inserts the orders that are new, and returns the others in their current state.
    Map<ClientOrderId, JournalEntry> enter(List<OrderChange> first);

    /// Applies all changes or none.
    ///
    /// @throws SupersededException when one of them does not start at its order's current state
    void record(List<OrderChange> changes);

    /// The orders that are followed: those at the exchange that have not ended, and those whose end
    /// may not have been published.
    List<JournalEntry> followed();

    /// Called when the end of these was published.
    void release(Collection<ClientOrderId> orders);

    /// How many orders are UNKNOWN.
    long unknown();
}
