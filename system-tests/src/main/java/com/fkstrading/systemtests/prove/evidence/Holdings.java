package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the strategies of one account hold, by the fills of its order events. It shares no code
/// with the product.
public final class Holdings {

    private final Map<HeldPosition.Key, Quantity> held = new HashMap<>();
    private final Map<ClientOrderId, Quantity> sold = new HashMap<>();
    private final Set<ClientOrderId> ended = new HashSet<>();

    public Holdings() {}

    private Holdings(Holdings other) {
        held.putAll(other.held);
        sold.putAll(other.sold);
        ended.addAll(other.ended);
    }

    public static Holdings after(List<OrderEvent> events) {
        var holdings = new Holdings();
        events.forEach(holdings::apply);
        return holdings;
    }

    public Holdings copy() {
        return new Holdings(this);
    }

    /// @param event the account's next one; the same event never again
    public void apply(OrderEvent event) {
        event.progress().fills().forEach(fill -> apply(event, fill));
        if (event.progress().state().isFinal()) {
            ended.add(event.clientOrderId());
        }
    }

    private void apply(OrderEvent event, Fill fill) {
        var symbol = event.terms().symbol();
        var key = HeldPosition.Key.of(event.terms());
        if (event.terms().side() == OrderSide.BUY) {
            held.merge(key, received(symbol, fill), Quantity::plus);
        } else {
            // The account may sell what it holds from elsewhere; ours never falls below nothing.
            held.computeIfPresent(key, (_, before) -> before.minus(given(symbol, fill)));
            sold.merge(event.clientOrderId(), fill.quantity(), Quantity::plus);
        }
    }

    /// Commission in the base currency is kept from what was bought.
    private static Quantity received(String symbol, Fill fill) {
        return fill.quantity().minus(commissionInBase(symbol, fill));
    }

    /// And it is paid in addition to what was sold.
    private static Quantity given(String symbol, Fill fill) {
        return fill.quantity().plus(commissionInBase(symbol, fill));
    }

    private static Quantity commissionInBase(String symbol, Fill fill) {
        boolean isInBase = symbol.startsWith(fill.commissionAsset());
        return isInBase ? new Quantity(fill.commission()) : Quantity.ZERO;
    }

    public Quantity of(HeldPosition.Key key) {
        return held.getOrDefault(key, Quantity.ZERO);
    }

    /// What these requests may still sell of a position: nothing where they have ended.
    public Quantity reserved(HeldPosition.Key key, Collection<OrderRequest> requests) {
        return requests.stream()
                .filter(request -> request.terms().side() == OrderSide.SELL)
                .filter(request -> HeldPosition.Key.of(request.terms()).equals(key))
                .filter(request -> !ended.contains(request.clientOrderId()))
                .map(this::left)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    public HeldPosition position(
            String account, HeldPosition.Key key, Collection<OrderRequest> requests) {
        return new HeldPosition(account, key, of(key), reserved(key, requests));
    }

    private Quantity left(OrderRequest sale) {
        return sale.terms()
                .quantity()
                .minus(sold.getOrDefault(sale.clientOrderId(), Quantity.ZERO));
    }
}
