package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Orders and their changes. A method that returns has made its work durable; one that throws has
/// done all of it or nothing.
public interface OrderJournal {

    /// Enters the orders that are not there yet, and returns the others as they stand.
    Map<ClientOrderId, JournalEntry> enter(List<OrderChange> first);

    /// Takes all steps or none.
    ///
    /// @throws SupersededException when one of them does not start where its order stands
    void record(List<OrderChange> changes);

    /// The orders that are followed: those at the exchange that have not ended, and those whose end
    /// may not have been told.
    List<JournalEntry> followed();

    /// The end of these was told.
    void release(Collection<ClientOrderId> orders);

    /// How many orders are UNKNOWN.
    long unknown();
}
