package com.fkstrading.systemtests.prove;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.OrderType;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.Increments;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.ReceivedWebhook;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import com.fkstrading.systemtests.prove.evidence.TradeTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A run in which every promise was kept: an alert to buy that filled in two trades and was
/// delivered twice, an alert to sell that filled in one, and an alert that was denied. The
/// exchange's clock is 3 s ahead. Tests change what they break.
public final class KeptWorld {

    public static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");
    public static final Duration CLOCK_AHEAD = Duration.ofSeconds(3);
    public static final SignalId BOUGHT = new SignalId("bought");
    public static final SignalId AGAIN = new SignalId("bought-again");
    public static final SignalId SOLD = new SignalId("sold");
    public static final SignalId DENIED = new SignalId("denied");
    public static final ClientOrderId PURCHASE = ClientOrderId.of("main", BOUGHT);
    public static final ClientOrderId SALE = ClientOrderId.of("main", SOLD);
    public static final Quantity HALF = Quantity.of("0.001");
    public static final Fill TRADE_1 = fill("1", HALF);
    public static final Fill TRADE_2 = fill("2", HALF);
    public static final Fill TRADE_3 = fill("3", Quantity.of("0.002"));

    public List<SentAlert> alerts =
            new ArrayList<>(
                    List.of(
                            alert("alert-1", SignalSide.BUY, "0.002"),
                            alert("alert-2", SignalSide.SELL, "0.0020001"),
                            alert("alert-3", SignalSide.BUY, "0.002")));
    public List<DeliveryAnswer> answers =
            new ArrayList<>(
                    List.of(
                            new DeliveryAnswer("alert-1", 503, null),
                            new DeliveryAnswer("alert-1", 202, BOUGHT),
                            new DeliveryAnswer("alert-1", 202, AGAIN),
                            new DeliveryAnswer("alert-2", 202, SOLD),
                            new DeliveryAnswer("alert-3", 202, DENIED)));
    public List<ReceivedWebhook> webhooks =
            new ArrayList<>(
                    List.of(
                            webhook(BOUGHT, "alert-1"),
                            webhook(AGAIN, "alert-1"),
                            webhook(SOLD, "alert-2"),
                            webhook(DENIED, "alert-3")));
    public List<Denial> denials =
            new ArrayList<>(
                    List.of(
                            denial(AGAIN, DenialReason.DUPLICATE, BOUGHT),
                            denial(DENIED, DenialReason.STALE, null)));
    public List<OrderRequest> requests =
            new ArrayList<>(
                    List.of(
                            request(BOUGHT, terms(OrderSide.BUY, "0.002")),
                            request(SOLD, terms(OrderSide.SELL, "0.0020001"))));
    public List<OrderEvent> events =
            new ArrayList<>(
                    List.of(
                            event(BOUGHT, 1, OrderStatus.SUBMITTED, List.of()),
                            event(BOUGHT, 2, OrderStatus.PARTIALLY_FILLED, List.of(TRADE_1)),
                            event(BOUGHT, 3, OrderStatus.FILLED, List.of(TRADE_2)),
                            event(SOLD, 1, OrderStatus.SUBMITTED, List.of()),
                            event(SOLD, 2, OrderStatus.FILLED, List.of(TRADE_3))));
    public List<JournalRow> journal =
            new ArrayList<>(
                    List.of(
                            row(PURCHASE, OrderStatus.FILLED, OrderSide.BUY),
                            row(SALE, OrderStatus.FILLED, OrderSide.SELL)));
    public List<ExchangeOrder> orders =
            new ArrayList<>(
                    List.of(
                            taken(PURCHASE, 7, OrderSide.BUY, List.of(TRADE_1, TRADE_2)),
                            taken(SALE, 8, OrderSide.SELL, List.of(TRADE_3))));
    public List<HaltPeriod> halts =
            new ArrayList<>(
                    List.of(
                            new HaltPeriod(
                                    ControlCommand.EVERYTHING,
                                    TIME.plusSeconds(20),
                                    TIME.plusSeconds(30))));

    public Evidence evidence() {
        return new Evidence(
                new Evidence.Sender(alerts, answers),
                new Evidence.TopicRecords(webhooks, denials, requests, events),
                journal,
                new Evidence.ExchangeBook(
                        orders,
                        Map.of(
                                "BTCUSDT",
                                new Increments(new BigDecimal("0.00001"), new BigDecimal("0.01"))),
                        CLOCK_AHEAD),
                halts);
    }

    /// The state that an order was left in, in events and journal alike.
    public void leaveSaleAs(OrderStatus state) {
        events.set(4, event(SOLD, 2, state, List.of()));
        journal.set(1, new JournalRow(SALE, state, traded(OrderSide.SELL), Quantity.ZERO));
    }

    public static OrderTerms terms(OrderSide side, String quantity) {
        return new OrderTerms(
                "ema-cross",
                side,
                "BTCUSDT",
                OrderType.MARKET,
                Quantity.of(quantity),
                null,
                TIME.plusSeconds(60));
    }

    public static TradeTerms traded(OrderSide side) {
        return new TradeTerms(side, "BTCUSDT", OrderType.MARKET, Quantity.of("0.002"), null);
    }

    public static OrderRequest request(SignalId id, OrderTerms terms) {
        return new OrderRequest(
                ref(id),
                ClientOrderId.of("main", id),
                terms,
                Notional.of("130.2"),
                TIME,
                Explanation.NONE);
    }

    /// @param fills what this change brought; the executed quantity is that of the whole world's
    ///     order so far
    public static OrderEvent event(SignalId id, int sequence, OrderStatus state, List<Fill> fills) {
        Quantity executed =
                switch (state) {
                    case FILLED -> Quantity.of("0.002");
                    case PARTIALLY_FILLED -> HALF;
                    default -> Quantity.ZERO;
                };
        String number = state == OrderStatus.FILLED ? "7" : null;
        return new OrderEvent(
                ClientOrderId.of("main", id),
                ref(id),
                terms(id.equals(SOLD) ? OrderSide.SELL : OrderSide.BUY, "0.002"),
                new OrderProgress(state, executed, null, number, fills, null, null),
                sequence,
                TIME);
    }

    public static Denial denial(SignalId id, DenialReason reason, SignalId duplicateOf) {
        return new Denial(
                ref(id),
                reason,
                duplicateOf,
                null,
                "",
                TIME,
                Explanation.NONE.and(Finding.denied(Stage.VALIDATE, "a-rule", Map.of(), "no")));
    }

    public static ReceivedWebhook webhook(SignalId id, String alertId) {
        return new ReceivedWebhook(id, "main", alertId);
    }

    private static SentAlert alert(String id, SignalSide side, String quantity) {
        return new SentAlert(id, "main", "ema-cross", side, "BTCUSDT", Quantity.of(quantity), null);
    }

    private static JournalRow row(ClientOrderId id, OrderStatus state, OrderSide side) {
        return new JournalRow(id, state, traded(side), Quantity.of("0.002"));
    }

    private static ExchangeOrder taken(
            ClientOrderId id, long number, OrderSide side, List<Fill> fills) {
        return new ExchangeOrder(
                id,
                number,
                traded(side),
                TIME.plusSeconds(number).plus(CLOCK_AHEAD),
                "FILLED",
                Quantity.of("0.002"),
                fills);
    }

    private static Fill fill(String tradeId, Quantity quantity) {
        return new Fill(tradeId, Price.of("65100"), quantity, new BigDecimal("0.000002"), "BTC");
    }

    private static SignalRef ref(SignalId id) {
        return new SignalRef(id, "main", "tradingview");
    }
}
