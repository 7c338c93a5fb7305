package com.fkstrading.execution.place;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderType;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.execution.control.Gate;
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
                .map(OrderEvent::state)
                .toList();
    }

    OrderEvent last(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().getLast();
    }

    OrderRequest market(String signal) {
        return market(signal, "main", "0.01");
    }

    OrderRequest market(String signal, String account, String quantity) {
        return request(signal, account, Quantity.of(quantity), null);
    }

    OrderRequest limit(String signal, String price) {
        return request(signal, "main", Quantity.of("0.01"), Price.of(price));
    }

    private OrderRequest request(String signal, String account, Quantity quantity, Price limit) {
        var signalId = new SignalId(signal);
        return new OrderRequest(
                signalId,
                account,
                ClientOrderId.of(account, signalId),
                "trend",
                OrderSide.BUY,
                "BTCUSDT",
                limit == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                limit,
                Notional.of("600"),
                clock.instant().plus(LIFE),
                clock.instant(),
                Explanation.NONE);
    }

    Announcer.Telling tell(List<OrderEvent> events) {
        told.addAll(events);
        return () -> {};
    }
}
