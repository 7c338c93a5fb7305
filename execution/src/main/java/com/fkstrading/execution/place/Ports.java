package com.fkstrading.execution.place;

import com.fkstrading.execution.control.Gate;
import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.venue.Exchange;
import java.time.Clock;
import java.util.function.Supplier;

/// The outside of this package.
///
/// @param gate the newest knowledge of what operators ordered
/// @param clock ours; deadlines are held against it
public record Ports(
        Exchange exchange, Journal journal, Announcer announcer, Supplier<Gate> gate, Clock clock) {

    Permission permission(Order order) {
        return Permission.of(gate.get(), order, clock.instant());
    }
}
