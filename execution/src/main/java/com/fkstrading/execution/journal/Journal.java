package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Orders and their changes. A method that returns has made its work durable; one that throws has
/// done all of it or nothing.
public interface Journal {

    /// Enters the orders that are not there yet, and returns the others as they stand.
    Map<ClientOrderId, Entry> enter(List<Change> first);

    /// Takes all steps or none.
    ///
    /// @throws Superseded when one of them does not start where its order stands
    void record(List<Change> changes);

    /// The orders that are followed: those at the exchange that have not ended, and those whose end
    /// may not have been told.
    List<Entry> followed();

    /// The end of these was told.
    void release(Collection<ClientOrderId> orders);

    /// How many orders are UNKNOWN.
    long unknown();
}
