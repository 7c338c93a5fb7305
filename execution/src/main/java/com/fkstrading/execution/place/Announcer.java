package com.fkstrading.execution.place;

import com.fkstrading.contract.order.OrderEvent;
import java.util.List;

/// Tells the world of changes that the journal holds.
public interface Announcer {

    /// Returns when all in-sync replicas have the events, in this order; throws otherwise. Telling
    /// an event again does no harm.
    void announce(List<OrderEvent> events);
}
