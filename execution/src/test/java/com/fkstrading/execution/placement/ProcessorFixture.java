package com.fkstrading.execution.placement;

import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.execution.control.CommandsInForce;
import com.fkstrading.execution.control.MemoryDeadLetters;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.control.TrippedLimits;
import com.fkstrading.execution.order.TestOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Everything around a processor, by hand.
public final class ProcessorFixture {

    static final Duration LIFE = Duration.ofSeconds(60);
    public static final SubmissionTiming TIMING =
            SubmissionTiming.of(FakeExchange.RECEIVE_WINDOW, Duration.ofSeconds(20));

    final MovingClock clock = new MovingClock();
    public final FakeExchange exchange = new FakeExchange(clock);
    final MemoryJournal journal = new MemoryJournal();
    final List<OrderEvent> published = new ArrayList<>();
    public final MemoryDeadLetters letters = new MemoryDeadLetters();
    public final StoppedAccounts stopped = new StoppedAccounts(letters);
    CommandsInForce halt = CommandsInForce.UNREAD.atEnd();
    TrippedLimits trips = TrippedLimits.UNREAD.atEnd();

    public ExecutionPorts ports() {
        return ports(this::publish);
    }

    ExecutionPorts ports(EventPublisher events) {
        return new ExecutionPorts(
                exchange, journal, events, () -> halt, () -> trips, stopped, clock);
    }

    public CommandsInForce halt() {
        return halt;
    }

    public TrippedLimits trips() {
        return trips;
    }

    public void command(ControlCommand command) {
        halt = halt.with(CommandKey.tradingState(command.scope()), command);
    }

    /// `main` has lost too much.
    public void trip() {
        var status =
                TradingStatus.reducing(
                        "DAILY_LOSS",
                        clock.instant(),
                        clock.instant().plus(LIFE),
                        "main lost 120 dollars.");
        trips = trips.with("main/trading", status, clock.instant());
    }

    /// All orders made until now are late.
    public void passLife() {
        clock.pass(LIFE);
    }

    public MovingClock clock() {
        return clock;
    }

    public MemoryJournal journal() {
        return journal;
    }

    /// The exchange will leave the next order in its book.
    public void nextRests() {
        exchange.next.add(exchange::rest);
    }

    public void handle(OrderRequest... requests) {
        new OrderProcessor(ports(), TIMING, clock).handle(List.of(requests));
    }

    void haltAll() {
        var command =
                new ControlCommand("all", ControlAction.HALT, "ann", "drill", clock.instant());
        halt = halt.with(CommandKey.tradingState("all"), command);
    }

    public List<OrderStatus> story(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().stream()
                .map(event -> event.progress().state())
                .toList();
    }

    public OrderProgress last(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().getLast().progress();
    }

    OrderTerms lastTerms(OrderRequest request) {
        return journal.entry(request.clientOrderId()).events().getLast().terms();
    }

    List<OrderStatus> publishedStates() {
        return published.stream().map(event -> event.progress().state()).toList();
    }

    public OrderRequest market(String signal) {
        return market(signal, "main", "0.01");
    }

    OrderRequest market(String signal, String account, String quantity) {
        return request(signal, account, quantity, null);
    }

    public OrderRequest limit(String signal, String price) {
        return request(signal, "main", "0.01", price);
    }

    OrderRequest sale(String signal) {
        var terms = TestOrders.terms(OrderSide.SELL, "0.01", null, clock.instant().plus(LIFE));
        return TestOrders.request("main", signal, terms, clock.instant());
    }

    private OrderRequest request(String signal, String account, String quantity, String limit) {
        return TestOrders.request(
                account,
                signal,
                TestOrders.terms(OrderSide.BUY, quantity, limit, clock.instant().plus(LIFE)),
                clock.instant());
    }

    EventPublisher.Publication publish(List<OrderEvent> events) {
        published.addAll(events);
        return () -> {};
    }
}
