package com.fkstrading.systemtests.prove;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
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
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import com.fkstrading.systemtests.prove.evidence.HeldPositions;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.SenderLog;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import com.fkstrading.systemtests.prove.evidence.TopicRecords;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeBook;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.Increments;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A run in which every promise was kept: an alert to buy that filled in two trades and was
/// delivered twice, an alert to sell that filled in one, an alert that was denied, and a purchase
/// of another symbol that the next alert closed. The exchange's clock is 3 s ahead. Tests change
/// what they break.
public final class KeptWorld {

    public static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");
    public static final Duration CLOCK_AHEAD = Duration.ofSeconds(3);
    public static final SignalId BOUGHT = new SignalId("bought");
    public static final SignalId AGAIN = new SignalId("bought-again");
    public static final SignalId SOLD = new SignalId("sold");
    public static final SignalId DENIED = new SignalId("denied");
    public static final SignalId ENTERED = new SignalId("entered");
    public static final SignalId CLOSED = new SignalId("closed");
    public static final ClientOrderId PURCHASE = ClientOrderId.of("main", BOUGHT);
    public static final ClientOrderId SALE = ClientOrderId.of("main", SOLD);
    public static final ClientOrderId ENTRY = ClientOrderId.of("main", ENTERED);
    public static final ClientOrderId CLOSE = ClientOrderId.of("main", CLOSED);
    public static final Quantity HALF = Quantity.of("0.001");
    public static final Fill TRADE_1 = fill("1", HALF);
    public static final Fill TRADE_2 = fill("2", HALF);
    public static final Fill TRADE_3 = fill("3", Quantity.of("0.002"), "USDT");
    public static final Fill TRADE_4 = fill("4", Quantity.of("0.002"), "ETH");
    public static final Fill TRADE_5 = fill("5", Quantity.of("0.00199"), "USDT");

    private static final Increments INCREMENTS =
            new Increments(new BigDecimal("0.00001"), new BigDecimal("0.01"));

    public List<SentAlert> alerts =
            new ArrayList<>(
                    List.of(
                            alert("alert-1", SignalSide.BUY, "0.002"),
                            alert("alert-2", SignalSide.SELL, "0.0020001"),
                            alert("alert-3", SignalSide.BUY, "0.002"),
                            alert("alert-4", SignalSide.BUY, "ETHUSDT", Quantity.of("0.002")),
                            alert("alert-5", SignalSide.CLOSE, "ETHUSDT", null)));
    public List<DeliveryAnswer> answers =
            new ArrayList<>(
                    List.of(
                            new DeliveryAnswer("alert-1", 503, null),
                            new DeliveryAnswer("alert-1", 202, BOUGHT),
                            new DeliveryAnswer("alert-1", 202, AGAIN),
                            new DeliveryAnswer("alert-2", 202, SOLD),
                            new DeliveryAnswer("alert-3", 202, DENIED),
                            new DeliveryAnswer("alert-4", 202, ENTERED),
                            new DeliveryAnswer("alert-5", 202, CLOSED)));
    public List<WebhookRecord> webhooks =
            new ArrayList<>(
                    List.of(
                            webhook(BOUGHT, "alert-1"),
                            webhook(AGAIN, "alert-1"),
                            webhook(SOLD, "alert-2"),
                            webhook(DENIED, "alert-3"),
                            webhook(ENTERED, "alert-4"),
                            webhook(CLOSED, "alert-5")));
    public List<Denial> denials =
            new ArrayList<>(
                    List.of(
                            denial(AGAIN, DenialReason.DUPLICATE, BOUGHT),
                            denial(DENIED, DenialReason.STALE, null)));
    public List<OrderRequest> requests =
            new ArrayList<>(
                    List.of(
                            request(BOUGHT, terms(OrderSide.BUY, "0.002")),
                            request(SOLD, terms(OrderSide.SELL, "0.0020001")),
                            request(ENTERED, terms(OrderSide.BUY, "ETHUSDT", "0.002")),
                            // What was entered, less its commission of 0.000002.
                            request(CLOSED, terms(OrderSide.SELL, "ETHUSDT", "0.001998"))));
    public List<OrderEvent> events =
            new ArrayList<>(
                    List.of(
                            event(BOUGHT, 1, OrderStatus.SUBMITTED, List.of()),
                            event(BOUGHT, 2, OrderStatus.PARTIALLY_FILLED, List.of(TRADE_1)),
                            event(BOUGHT, 3, OrderStatus.FILLED, List.of(TRADE_2)),
                            event(SOLD, 1, OrderStatus.SUBMITTED, List.of()),
                            event(SOLD, 2, OrderStatus.FILLED, List.of(TRADE_3)),
                            event(ENTERED, 1, OrderStatus.FILLED, List.of(TRADE_4)),
                            event(CLOSED, 1, OrderStatus.SUBMITTED, List.of()),
                            event(CLOSED, 2, OrderStatus.FILLED, List.of(TRADE_5))));
    public List<HeldPosition> positions =
            new ArrayList<>(List.of(held("BTCUSDT", "0", "0"), held("ETHUSDT", "0.000008", "0")));
    public List<JournalRow> journal =
            new ArrayList<>(
                    List.of(
                            row(PURCHASE, traded(OrderSide.BUY)),
                            row(SALE, traded(OrderSide.SELL)),
                            row(ENTRY, traded(OrderSide.BUY, "ETHUSDT", "0.002")),
                            row(CLOSE, traded(OrderSide.SELL, "ETHUSDT", "0.00199"))));
    public List<ExchangeOrder> orders =
            new ArrayList<>(
                    List.of(
                            taken(PURCHASE, 7, traded(OrderSide.BUY), List.of(TRADE_1, TRADE_2)),
                            taken(SALE, 8, traded(OrderSide.SELL), List.of(TRADE_3)),
                            taken(
                                    ENTRY,
                                    11,
                                    traded(OrderSide.BUY, "ETHUSDT", "0.002"),
                                    List.of(TRADE_4)),
                            taken(
                                    CLOSE,
                                    12,
                                    traded(OrderSide.SELL, "ETHUSDT", "0.00199"),
                                    List.of(TRADE_5))));
    public List<HaltPeriod> halts =
            new ArrayList<>(
                    List.of(
                            new HaltPeriod(
                                    ControlCommand.EVERYTHING,
                                    TIME.plusSeconds(20),
                                    TIME.plusSeconds(30))));

    public Evidence evidence() {
        return new Evidence(
                new SenderLog(alerts, answers),
                new TopicRecords(webhooks, denials, requests, events),
                new HeldPositions(positions),
                journal,
                new ExchangeBook(
                        orders, Map.of("BTCUSDT", INCREMENTS, "ETHUSDT", INCREMENTS), CLOCK_AHEAD),
                halts);
    }

    /// The state that an order was left in, in events and journal alike.
    public void leaveSaleAs(OrderStatus state) {
        events.set(4, event(SOLD, 2, state, List.of()));
        journal.set(1, new JournalRow(SALE, state, traded(OrderSide.SELL), Quantity.ZERO));
    }

    public static OrderTerms terms(OrderSide side, String quantity) {
        return terms(side, "BTCUSDT", quantity);
    }

    public static OrderTerms terms(OrderSide side, String symbol, String quantity) {
        return new OrderTerms(
                "ema-cross",
                side,
                symbol,
                OrderType.MARKET,
                Quantity.of(quantity),
                null,
                TIME.plusSeconds(60));
    }

    public static TradeTerms traded(OrderSide side) {
        return traded(side, "BTCUSDT", "0.002");
    }

    public static TradeTerms traded(OrderSide side, String symbol, String quantity) {
        return new TradeTerms(side, symbol, OrderType.MARKET, Quantity.of(quantity), null);
    }

    public static OrderRequest request(SignalId id, OrderTerms terms) {
        return new OrderRequest(
                ref(id),
                ClientOrderId.of("main", id),
                terms,
                Notional.of("130.2"),
                TIME,
                Provenance.NONE);
    }

    /// @param fills what this change brought; the executed quantity is that of the whole world's
    ///     order so far
    public static OrderEvent event(SignalId id, int sequence, OrderStatus state, List<Fill> fills) {
        Quantity executed =
                switch (state) {
                    case FILLED -> Quantity.of(id.equals(CLOSED) ? "0.00199" : "0.002");
                    case PARTIALLY_FILLED -> HALF;
                    default -> Quantity.ZERO;
                };
        String number = state == OrderStatus.FILLED ? "7" : null;
        return new OrderEvent(
                ClientOrderId.of("main", id),
                ref(id),
                termsOf(id),
                new OrderProgress(state, executed, null, number, fills, null, null),
                sequence,
                TIME);
    }

    private static OrderTerms termsOf(SignalId id) {
        return switch (id.value()) {
            case "sold" -> terms(OrderSide.SELL, "0.002");
            case "entered" -> terms(OrderSide.BUY, "ETHUSDT", "0.002");
            case "closed" -> terms(OrderSide.SELL, "ETHUSDT", "0.00199");
            case "closed-again" -> terms(OrderSide.SELL, "ETHUSDT", "0.001998");
            default -> terms(OrderSide.BUY, "0.002");
        };
    }

    public static Denial denial(SignalId id, DenialReason reason, SignalId duplicateOf) {
        return new Denial(
                ref(id),
                reason,
                duplicateOf,
                null,
                "",
                TIME,
                Provenance.NONE.and(Finding.denied(Stage.VALIDATE, "a-rule", Map.of(), "no")));
    }

    public static WebhookRecord webhook(SignalId id, String alertId) {
        return new WebhookRecord(id, "main", alertId);
    }

    public static HeldPosition held(String symbol, String quantity, String reserved) {
        var key = new HeldPosition.Key(symbol, "ema-cross");
        return new HeldPosition("main", key, Quantity.of(quantity), Quantity.of(reserved));
    }

    private static SentAlert alert(String id, SignalSide side, String quantity) {
        return alert(id, side, "BTCUSDT", Quantity.of(quantity));
    }

    private static SentAlert alert(String id, SignalSide side, String symbol, Quantity quantity) {
        return new SentAlert(id, "main", "ema-cross", side, symbol, quantity, null);
    }

    private static JournalRow row(ClientOrderId id, TradeTerms terms) {
        return new JournalRow(id, OrderStatus.FILLED, terms, terms.quantity());
    }

    private static ExchangeOrder taken(
            ClientOrderId id, long number, TradeTerms terms, List<Fill> fills) {
        return new ExchangeOrder(
                id,
                number,
                terms,
                TIME.plusSeconds(number).plus(CLOCK_AHEAD),
                "FILLED",
                terms.quantity(),
                fills);
    }

    private static Fill fill(String tradeId, Quantity quantity) {
        return fill(tradeId, quantity, "BTC");
    }

    private static Fill fill(String tradeId, Quantity quantity, String base) {
        return new Fill(tradeId, Price.of("65100"), quantity, new BigDecimal("0.000002"), base);
    }

    private static SignalRef ref(SignalId id) {
        return new SignalRef(id, "main", "tradingview");
    }
}
