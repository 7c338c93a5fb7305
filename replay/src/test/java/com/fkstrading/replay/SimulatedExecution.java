package com.fkstrading.replay;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Leads each requested order through a life of its own: unknown for a while, filled in parts,
/// cancelled, rejected, or forgotten.
final class SimulatedExecution {

    private final Random random;
    private final List<Order> orders = new ArrayList<>();

    SimulatedExecution(Random random) {
        this.random = random;
    }

    void request(OrderRequest request) {
        orders.add(new Order(request));
    }

    /// What is open of them is cancelled with its next event.
    void cancel(CancelRequest cancel) {
        orders.stream()
                .filter(order -> cancel.scope().cancels().contains(order.request.clientOrderId()))
                .forEach(order -> order.isCancelled = true);
    }

    /// The next events of some of the orders, a few of them twice.
    List<OrderEvent> step(Instant now) {
        var events = new ArrayList<OrderEvent>();
        for (var order : List.copyOf(orders)) {
            if (random.nextInt(3) == 0) {
                var event = order.next(now);
                events.add(event);
                if (random.nextInt(20) == 0) {
                    events.add(event);
                }
                if (event.progress().state().isFinal()) {
                    orders.remove(order);
                }
            }
        }
        return events;
    }

    private final class Order {

        private final OrderRequest request;
        private Quantity filled = Quantity.ZERO;
        private int sequence;
        private boolean isCancelled;

        private Order(OrderRequest request) {
            this.request = request;
        }

        private OrderEvent next(Instant now) {
            sequence++;
            if (isCancelled) {
                return event(OrderStatus.CANCELED, List.of(), now);
            }
            return switch (random.nextInt(6)) {
                case 0 -> event(OrderStatus.UNKNOWN, List.of(), now);
                case 1 -> fill(OrderStatus.PARTIALLY_FILLED, new BigDecimal("0.4"), now);
                case 2 -> event(OrderStatus.CANCELED, List.of(), now);
                case 3 -> event(OrderStatus.REJECTED, List.of(), now);
                default -> fill(OrderStatus.FILLED, BigDecimal.ONE, now);
            };
        }

        private OrderEvent fill(OrderStatus state, BigDecimal part, Instant now) {
            var open = request.terms().quantity().minus(filled).value();
            var quantity = new Quantity(open.multiply(part).setScale(8, RoundingMode.DOWN));
            filled = filled.plus(quantity);
            var price = Price.of(String.valueOf(60_000 + random.nextInt(10_000)));
            var id = request.clientOrderId() + "-" + sequence;
            var fill = new Fill(id, price, quantity, BigDecimal.ZERO, "USDT");
            return event(state, quantity.isZero() ? List.of() : List.of(fill), now);
        }

        private OrderEvent event(OrderStatus state, List<Fill> fills, Instant now) {
            var progress = new OrderProgress(state, filled, null, "1", fills, null, null);
            return new OrderEvent(
                    request.clientOrderId(),
                    request.ref(),
                    request.terms(),
                    progress,
                    sequence,
                    now);
        }
    }
}
