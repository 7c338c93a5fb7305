package com.fkstrading.execution.place;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.execution.control.Gate;
import com.fkstrading.execution.order.TestOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything around a desk, by hand.
final class World {

    static final Duration LIFE = Duration.ofSeconds(60);
    static final Timing TIMING = Timing.of(FakeExchange.RECEIVE_WINDOW, Duration.ofSeconds(20));

    final MovingClock clock = new MovingClock();
    final FakeExchange exchange = new FakeExchange(clock);
    final MemoryJournal journal = new MemoryJournal();
    final List<OrderEvent> told = new ArrayList<>();
    Gate gate = new Gate(true, Map.of());

    Ports ports() {
        return new Ports(exchange, journal, this::tell, () -> gate, clock);
    }

    void handle(OrderRequest... requests) {
        new OrderDesk(ports(), TIMING, clock).handle(List.of(requests));
    }

    void halt() {
        var command =
                new ControlCommand("all", ControlAction.HALT, "ann", "drill", clock.instant());
        gate = gate.with("all", command);
    }

    List<OrderStatus> story(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().stream()
                .map(event -> event.progress().state())
                .toList();
    }

    OrderProgress last(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().getLast().progress();
    }

    OrderTerms lastTerms(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().getLast().terms();
    }

    List<OrderStatus> toldStates() {
        return told.stream().map(event -> event.progress().state()).toList();
    }

    OrderRequest market(String signal) {
        return market(signal, "main", "0.01");
    }

    OrderRequest market(String signal, String account, String quantity) {
        return request(signal, account, quantity, null);
    }

    OrderRequest limit(String signal, String price) {
        return request(signal, "main", "0.01", price);
    }

    private OrderRequest request(String signal, String account, String quantity, String limit) {
        return TestOrders.request(
                account,
                signal,
                TestOrders.terms(OrderSide.BUY, quantity, limit, clock.instant().plus(LIFE)),
                clock.instant());
    }

    Announcer.Telling tell(List<OrderEvent> events) {
        told.addAll(events);
        return () -> {};
    }
}
