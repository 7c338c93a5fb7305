package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.OrderEvent;
import java.util.List;

/// Publishes changes that the journal holds.
public interface EventPublisher {

    /// Sends the events in this order, behind all that were sent before. Publishing an event again
    /// does no harm.
    Publication publish(List<OrderEvent> events);

    /// Events being published.
    interface Publication {

        /// Returns when all in-sync replicas have the events; throws otherwise.
        void await();
    }
}
