package com.fkstrading.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.api.projection.ProjectedRecord;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalClaims;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.contract.webhook.Webhook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records of one signal's life: a purchase of 0.002 BTC that came at `receivedAt`.
public record SampleSignal(String id, String account, SignalSide side, Instant receivedAt) {

    private static final String SYMBOL = "BTCUSDT";
    private static final String STRATEGY = "ema-cross";
    private static final Quantity QUANTITY = Quantity.of("0.002");
    private static final Price PRICE = Price.of("65000");

    private static final Provenance CHECKED =
            new Provenance(
                            new AsOf(3, 17, InputOffsets.NONE, List.of(), "9f86d081884c"),
                            Explanation.NONE)
                    .and(
                            Finding.passed(
                                    Stage.VALIDATE,
                                    "known-action",
                                    Map.of("action", "buy"),
                                    "The action buy is known."));

    private static final Provenance TRUSTED =
            CHECKED.and(
                    Finding.passed(
                            Stage.SCORE,
                            "minimum-confidence",
                            Map.of("confidence", "0.82", "minimum", "0.6"),
                            "Confidence 0.82 is at least 0.6."));

    public SampleSignal(String id, String account, Instant receivedAt) {
        this(id, account, SignalSide.BUY, receivedAt);
    }

    public SignalId signalId() {
        return new SignalId(id);
    }

    public ClientOrderId clientOrderId() {
        return ClientOrderId.of(account, signalId());
    }

    public Webhook webhook() {
        var body = "{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"contracts\":\"0.002\"}";
        return new Webhook(
                signalId(),
                account,
                "tradingview",
                "52.89.214.238",
                receivedAt,
                "application/json",
                body.getBytes(UTF_8));
    }

    public ValidatedSignal validated() {
        return validated(side == SignalSide.CLOSE ? null : QUANTITY, null);
    }

    /// With another kind of size than a quantity.
    public ValidatedSignal sized(SignalSize size) {
        return validated(null, size);
    }

    private ValidatedSignal validated(@Nullable Quantity quantity, @Nullable SignalSize size) {
        return new ValidatedSignal(
                ref(),
                new SignalTerms(
                        STRATEGY,
                        SignalAction.TRADE,
                        side,
                        SYMBOL,
                        quantity,
                        size,
                        new SignalPricing(OrderType.MARKET, PRICE, null)),
                new SignalClaims(new BigDecimal("0.8"), null, null),
                new SignalTimes(receivedAt.minusSeconds(1), receivedAt, receivedAt.plusSeconds(60)),
                "f00d",
                List.of(new Repair("action", "BUY ", "buy")),
                CHECKED);
    }

    public ScoredSignal scored() {
        return new ScoredSignal(
                validated(),
                new BigDecimal("0.82"),
                List.of(new Factor("claim", new BigDecimal("0.8"), new BigDecimal("0.82"))),
                TRUSTED);
    }

    public Denial denied(DenialReason reason, String message) {
        return Denial.of(
                scored(),
                reason,
                Finding.denied(Stage.LIMIT, "halt", Map.of("by", "ops"), message));
    }

    public OrderRequest requested() {
        return new OrderRequest(
                ref(), clientOrderId(), orderTerms(), Notional.of("130"), receivedAt, TRUSTED);
    }

    /// With a target for half of it, and a stop.
    public OrderRequest protectedRequest() {
        var pricing =
                new OrderPricing(
                        OrderType.STOP_LIMIT,
                        Price.of("66100"),
                        Price.of("66000"),
                        TimeInForce.IOC);
        return new OrderRequest(
                ref(),
                clientOrderId(),
                new OrderTerms(
                        STRATEGY,
                        orderSide(),
                        SYMBOL,
                        QUANTITY,
                        pricing,
                        receivedAt.plusSeconds(60)),
                List.of(
                        leg("take-profit-1", OrderType.LIMIT, "0.001", null, "70000"),
                        leg("stop-loss", OrderType.STOP_LIMIT, "0.002", "62000", "61900")),
                Notional.of("130"),
                receivedAt,
                TRUSTED);
    }

    private ProtectiveLeg leg(
            String name, OrderType type, String quantity, String stop, String limit) {
        return new ProtectiveLeg(
                name,
                ClientOrderId.of(ref(), name),
                OrderSide.SELL,
                type,
                Quantity.of(quantity),
                stop == null ? null : Price.of(stop),
                Price.of(limit));
    }

    /// Of one order.
    ///
    /// @param symbol null for every symbol
    /// @param strategy null for every strategy's
    public CancelRequest cancel(String symbol, String strategy) {
        var cancels = List.of(ClientOrderId.of(account, new SignalId("earlier")));
        var scope = new CancelRequest.Scope(strategy, symbol, cancels, receivedAt.plusSeconds(60));
        return new CancelRequest(ref(), clientOrderId(), scope, receivedAt, TRUSTED);
    }

    public OrderEvent changed(OrderStatus state, int sequence) {
        return new OrderEvent(
                clientOrderId(),
                ref(),
                orderTerms(),
                progress(state),
                sequence,
                receivedAt.plusMillis(10L * sequence));
    }

    /// What each record of a filled order's path adds to the tables.
    public List<ProjectedRecord> projectedPath() {
        return List.of(
                ProjectedRecord.of(webhook()),
                ProjectedRecord.of(validated(), "{}"),
                ProjectedRecord.of(scored(), "{}"),
                ProjectedRecord.of(requested(), "{}"),
                ProjectedRecord.of(changed(OrderStatus.SUBMITTED, 1), "{}"),
                ProjectedRecord.of(changed(OrderStatus.PLACED, 2), "{}"),
                ProjectedRecord.of(changed(OrderStatus.FILLED, 3), "{}"));
    }

    private SignalRef ref() {
        return new SignalRef(signalId(), account, "tradingview");
    }

    private OrderTerms orderTerms() {
        return new OrderTerms(
                STRATEGY,
                orderSide(),
                SYMBOL,
                OrderType.MARKET,
                QUANTITY,
                null,
                receivedAt.plusSeconds(60));
    }

    private static OrderProgress progress(OrderStatus state) {
        boolean filled = state == OrderStatus.FILLED;
        boolean denied = state == OrderStatus.DENIED;
        return new OrderProgress(
                state,
                filled ? QUANTITY : Quantity.ZERO,
                filled ? Price.of("65100") : null,
                filled ? "991" : null,
                filled ? List.of(fill()) : List.of(),
                denied ? "HALTED" : null,
                denied ? "Trading was halted by ops: drill" : null);
    }

    private OrderSide orderSide() {
        return side == SignalSide.BUY ? OrderSide.BUY : OrderSide.SELL;
    }

    private static Fill fill() {
        return new Fill("7", Price.of("65100"), QUANTITY, new BigDecimal("0.000002"), "BTC");
    }
}
