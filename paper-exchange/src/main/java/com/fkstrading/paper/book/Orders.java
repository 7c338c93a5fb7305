package com.fkstrading.paper.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every order that the exchange ever took, found by its ids. Not thread-safe.
final class Orders {

    /// Each at the index of its order id less one.
    private final List<Order> all = new ArrayList<>();

    private final SortedMap<Long, Order> open = new TreeMap<>();
    private final Map<ClientOrderKey, Order> newestByClientId = new HashMap<>();

    private record ClientOrderKey(String account, String clientOrderId) {}

    /// Adds an order, or replaces its earlier state.
    void put(Order order) {
        if (order.orderId() > all.size()) {
            all.add(order);
        } else {
            all.set((int) order.orderId() - 1, order);
        }
        newestByClientId.merge(
                new ClientOrderKey(order.account(), order.clientOrderId()),
                order,
                (known, changed) -> changed.orderId() < known.orderId() ? known : changed);
        if (order.status().isOpen()) {
            open.put(order.orderId(), order);
        } else {
            open.remove(order.orderId());
        }
    }

    long nextId() {
        return all.size() + 1L;
    }

    /// Oldest first.
    List<Order> all() {
        return Collections.unmodifiableList(all);
    }

    Optional<Order> find(long orderId) {
        return orderId < 1 || orderId > all.size()
                ? Optional.empty()
                : Optional.of(all.get((int) orderId - 1));
    }

    /// The newest order with that client order id: an id may be used again once its order is no
    /// longer open.
    Optional<Order> newest(String account, String clientOrderId) {
        return Optional.ofNullable(
                newestByClientId.get(new ClientOrderKey(account, clientOrderId)));
    }

    /// Oldest first.
    Stream<Order> open() {
        return open.values().stream();
    }
}
