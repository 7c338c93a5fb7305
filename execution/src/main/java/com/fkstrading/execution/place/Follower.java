package com.fkstrading.execution.place;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.journal.Change;
import com.fkstrading.execution.journal.Entry;
import com.fkstrading.execution.journal.Superseded;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import com.fkstrading.execution.order.Report;
import com.fkstrading.execution.venue.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows the orders that stand in the exchange's book until they end. What it told is forgotten
/// with the process, so that after a start everything about a followed order is told again.
public final class Follower {

    private final Ports ports;
    private final Map<ClientOrderId, Integer> told = new HashMap<>();

    public Follower(Ports ports) {
        this.ports = ports;
    }

    /// Asks once for each order that is followed.
    public void round() {
        var ended = new ArrayList<ClientOrderId>();
        var followed = ports.journal().followed();
        told.keySet().retainAll(followed.stream().map(e -> e.state().order().id()).toList());
        for (var entry : followed) {
            var id = entry.state().order().id();
            var known = told.getOrDefault(id, 0);
            tell(id, entry.events().stream().filter(e -> e.sequence() > known).toList());
            switch (entry.state()) {
                case Open open -> look(entry, open);
                case Ended _ -> ended.add(id);
                case Submitted _, Sent _, Unknown _ -> {}
            }
        }
        if (!ended.isEmpty()) {
            ports.journal().release(ended);
        }
    }

    private void look(Entry entry, Open open) {
        switch (ports.exchange().find(open.order())) {
            case Lookup.Found(var report) when open.isNews(report) -> record(entry, open, report);
            case Lookup.Found _, Lookup.NotFound _, Lookup.NoAnswer _ -> {}
        }
    }

    private void record(Entry entry, Open open, Report report) {
        var fresh = new Report(report.status(), report.execution().without(entry.toldTradeIds()));
        var change = Change.of(open, open.reported(fresh), ports.clock().instant());
        try {
            ports.journal().record(List.of(change));
            tell(open.order().id(), Ledger.events(List.of(change)));
        } catch (Superseded _) {
            // Another process follows the same order and was first; the next round tells its event.
            return;
        }
    }

    private void tell(ClientOrderId id, List<OrderEvent> events) {
        if (!events.isEmpty()) {
            ports.announcer().announce(events).await();
            told.put(id, events.getLast().sequence());
        }
    }
}
