package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.placement.SubmissionPermission.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The requests of an account that wait behind an order that cannot end yet. Nothing is sent and
/// nothing is waited for: an order that the journal knows as in doubt keeps its place.
public final class OrderBacklog {

    private final ExecutionPorts ports;

    public OrderBacklog(ExecutionPorts ports) {
        this.ports = ports;
    }

    /// Ends those that may no longer be sent: they are late, or halted.
    ///
    /// @return the orders that have nothing left to do
    public Set<ClientOrderId> endRefused(Collection<OrderRequest> requests) {
        var ended = new LinkedHashMap<ClientOrderId, OrderChange>();
        for (var request : requests) {
            var requested = Requested.first(Order.of(request));
            if (ports.permission(requested.order()) instanceof Refused refused) {
                ended.put(request.clientOrderId(), ended(requested, refused));
            }
        }
        return end(ended);
    }

    /// Ends all of them, since there is no room for more.
    ///
    /// @return the orders that have nothing left to do
    public Set<ClientOrderId> denyAll(Collection<OrderRequest> requests) {
        var refused = new Refused(OrderStatus.DENIED, OrderReason.backlogFull());
        var ended = new LinkedHashMap<ClientOrderId, OrderChange>();
        for (var request : requests) {
            var requested = Requested.first(Order.of(request));
            ended.put(request.clientOrderId(), ended(requested, refused));
        }
        return end(ended);
    }

    private OrderChange ended(Requested requested, Refused refused) {
        return OrderChange.of(
                requested, OrderPlacement.refused(requested, refused), ports.clock().instant());
    }

    private Set<ClientOrderId> end(Map<ClientOrderId, OrderChange> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var known = ports.journal().enter(List.copyOf(changes.values()));
        var done = new HashSet<ClientOrderId>();
        var events = new ArrayList<OrderEvent>();
        changes.forEach(
                (id, change) -> {
                    var entry = known.get(id);
                    if (entry == null) {
                        done.add(id);
                        events.addAll(JournalBatch.events(List.of(change)));
                    } else if (entry.state() instanceof Ended || entry.state() instanceof Open) {
                        done.add(id);
                        events.addAll(entry.events());
                    }
                });
        ports.events().publish(events).await();
        return done;
    }
}
