package com.fkstrading.execution.place;

import com.fkstrading.contract.order.OrderEvent;
import java.util.List;

/// Tells the world of changes that the journal holds.
public interface Announcer {

    /// Sends the events in this order, behind all that were sent before. Telling an event again
    /// does no harm.
    Telling announce(List<OrderEvent> events);

    /// Events on their way.
    interface Telling {

        /// Returns when all in-sync replicas have the events; throws otherwise.
        void await();
    }
}
