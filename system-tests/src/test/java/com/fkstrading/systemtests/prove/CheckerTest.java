package com.fkstrading.systemtests.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.OrderType;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.systemtests.prove.Evidence.JournalRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One kept world, and each promise broken in it once: the checker must find just that.
class CheckerTest {

    private static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");
    private static final SignalId FILLED = new SignalId("filled");
    private static final SignalId DENIED = new SignalId("denied");
    private static final OrderTerms TERMS =
            new OrderTerms(
                    "ema-cross",
                    OrderSide.BUY,
                    "BTCUSDT",
                    OrderType.MARKET,
                    Quantity.of("0.002"),
                    null,
                    TIME.plusSeconds(60));
    private static final ClientOrderId ORDER = ClientOrderId.of("main", FILLED);

    private List<SignalId> accepted = List.of(FILLED, DENIED);
    private List<Webhook> webhooks = List.of(webhook(FILLED), webhook(DENIED));
    private List<Denial> denials = List.of(denial(DENIED));
    private List<OrderRequest> requests = List.of(request(FILLED));
    private List<OrderEvent> events =
            List.of(event(1, OrderStatus.SUBMITTED, null), event(2, OrderStatus.FILLED, "7"));
    private List<JournalRow> journal = List.of(new JournalRow(ORDER, OrderStatus.FILLED));
    private List<ClientOrderId> exchangeOrders = List.of(ORDER);

    @Test
    void nothingIsFoundWhereEveryPromiseIsKept() {
        assertThat(check()).isEmpty();
    }

    @Test
    void eventsDeliveredAgainBreakNothing() {
        events = List.of(events.get(0), events.get(1), events.get(0), events.get(1));

        assertThat(check()).isEmpty();
    }

    @Test
    void acceptedWebhookThatIsNotInKafkaBreaksPromise1() {
        webhooks = List.of(webhook(FILLED));
        denials = List.of();

        assertThat(check())
                .singleElement()
                .matches(v -> v.promise() == 1 && v.id().equals("denied"));
    }

    @Test
    void webhookWithoutDecisionBreaksPromise2() {
        denials = List.of();

        assertThat(check())
                .singleElement()
                .matches(v -> v.promise() == 2 && v.id().equals("denied"));
    }

    @Test
    void webhookWithTwoDecisionsBreaksPromise2() {
        denials = List.of(denial(DENIED), denial(FILLED));

        assertThat(check())
                .singleElement()
                .matches(v -> v.promise() == 2 && v.id().equals("filled"));
    }

    @Test
    void orderPlacedTwiceBreaksPromise5() {
        exchangeOrders = List.of(ORDER, ORDER);

        assertThat(check())
                .singleElement()
                .matches(v -> v.promise() == 5 && v.what().startsWith("2 orders"));
    }

    @Test
    void filledOrderThatTheExchangeDoesNotHaveBreaksPromise5() {
        exchangeOrders = List.of();

        assertThat(check()).singleElement().matches(v -> v.promise() == 5);
    }

    @Test
    void expiredOrderThatStandsAtTheExchangeBreaksPromise5() {
        events = List.of(event(1, OrderStatus.EXPIRED, null));
        journal = List.of(new JournalRow(ORDER, OrderStatus.EXPIRED));

        assertThat(check()).singleElement().matches(v -> v.promise() == 5);
    }

    @Test
    void orderThatNobodyRequestedBreaksPromise5() {
        exchangeOrders = List.of(ORDER, new ClientOrderId("stranger"));

        assertThat(check())
                .singleElement()
                .matches(v -> v.promise() == 5 && v.id().equals("stranger"));
    }

    @Test
    void orderLeftUnknownBreaksPromise5() {
        events =
                List.of(event(1, OrderStatus.SUBMITTED, null), event(2, OrderStatus.UNKNOWN, null));
        journal = List.of(new JournalRow(ORDER, OrderStatus.UNKNOWN));

        assertThat(check()).singleElement().matches(v -> v.what().startsWith("left as UNKNOWN"));
    }

    @Test
    void requestWithoutAnyEventBreaksPromise5() {
        events = List.of();

        assertThat(check()).singleElement().matches(v -> v.promise() == 5);
    }

    private List<Violation> check() {
        return Checker.check(
                new Evidence(
                        accepted, webhooks, denials, requests, events, journal, exchangeOrders));
    }

    private static Webhook webhook(SignalId id) {
        return new Webhook(id, "main", "tradingview", null, TIME, null, new byte[0]);
    }

    private static Denial denial(SignalId id) {
        return new Denial(
                ref(id),
                DenialReason.UNREADABLE,
                null,
                null,
                "",
                TIME,
                Explanation.NONE.and(
                        Finding.denied(Stage.VALIDATE, "readable", Map.of(), "not readable")));
    }

    private static OrderRequest request(SignalId id) {
        return new OrderRequest(
                ref(id),
                ClientOrderId.of("main", id),
                TERMS,
                Notional.of("130.2"),
                TIME,
                Explanation.NONE);
    }

    private static OrderEvent event(int sequence, OrderStatus state, String exchangeOrderId) {
        return new OrderEvent(
                ORDER,
                ref(FILLED),
                TERMS,
                new OrderProgress(
                        state, Quantity.ZERO, null, exchangeOrderId, List.of(), null, null),
                sequence,
                TIME);
    }

    private static SignalRef ref(SignalId id) {
        return new SignalRef(id, "main", "tradingview");
    }
}
