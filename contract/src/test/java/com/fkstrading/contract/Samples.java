package com.fkstrading.contract;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.account.DayResultState;
import com.fkstrading.contract.account.ExposureState;
import com.fkstrading.contract.account.PositionBalance;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
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
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.PositionDirection;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalClaims;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.StrategyPosition;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.contract.signal.terms.Protection;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.contract.signal.terms.StopLoss;
import com.fkstrading.contract.signal.terms.TakeProfit;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.contract.strategy.StrategyPerformance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Two values for each JSON topic: one with every field, one with only those that must be there.
public final class Samples {

    public static final SignalId SIGNAL_ID = new SignalId("0198f7a2-5a1e-7c3d-9c50-0f6ee8b6a001");
    public static final Instant TIME = Instant.parse("2026-01-05T10:00:00.123456Z");

    private static final SignalRef REF = new SignalRef(SIGNAL_ID, "main", "tradingview");

    private static final Explanation EXPLANATION =
            new Explanation(
                    List.of(
                            Finding.passed(
                                    Stage.SCORE,
                                    "minimum-confidence",
                                    Map.of("confidence", "0.8", "MIN_CONFIDENCE", "0.6"),
                                    "Confidence 0.8 is at least 0.6."),
                            Finding.denied(Stage.LIMIT, "halt", Map.of(), "Trading is halted.")));

    private static final AsOf AS_OF =
            new AsOf(
                    3,
                    1207,
                    new InputOffsets(88L, 4L, 9912L, TIME),
                    List.of(marketPrice()),
                    "9f86d081884c");

    private static final Provenance BASIS = new Provenance(AS_OF, EXPLANATION);

    private static final Provenance BARE_BASIS = new Provenance(null, EXPLANATION);

    private Samples() {}

    /// @param kind `full` or `minimal`, or another word that `orders.requested` has
    public record Sample<V>(Topic<V> topic, String kind, V value) {

        public byte[] bytes() {
            return topic.valueSerde().serializer().serialize(topic.name(), value);
        }

        @Override
        public String toString() {
            return topic + ", " + kind;
        }
    }

    /// The first of the topic's samples.
    public static Sample<?> of(Topic<?> topic) {
        return all().stream().filter(sample -> sample.topic() == topic).findFirst().orElseThrow();
    }

    public static List<Sample<?>> all() {
        return List.of(
                full(Topics.MARKET_PRICES, marketPrice()),
                minimal(Topics.MARKET_PRICES, marketPriceWithoutAssets()),
                full(Topics.CLOCK_TICKS, new Tick(TIME)),
                minimal(Topics.CLOCK_TICKS, new Tick(TIME)),
                full(Topics.SIGNALS_VALIDATED, signal()),
                minimal(Topics.SIGNALS_VALIDATED, bareSignal()),
                full(Topics.SIGNALS_SCORED, scored(signal(), BASIS)),
                minimal(Topics.SIGNALS_SCORED, scored(bareSignal(), Provenance.NONE)),
                full(Topics.SIGNALS_DENIED, denial(SIGNAL_ID, signal(), "{\"action\": \"buy\"}")),
                minimal(Topics.SIGNALS_DENIED, denial(null, null, null)),
                full(Topics.ORDERS_REQUESTED, protectedRequest()),
                minimal(Topics.ORDERS_REQUESTED, request(OrderType.MARKET, null)),
                new Sample<>(Topics.ORDERS_REQUESTED, "cancel", cancel()),
                full(Topics.ORDERS_EVENTS, filled()),
                minimal(Topics.ORDERS_EVENTS, submitted()),
                full(Topics.CONTROL_COMMANDS, limit()),
                minimal(Topics.CONTROL_COMMANDS, halt()),
                full(Topics.ACCOUNTS_STATE, accountState()),
                minimal(
                        Topics.ACCOUNTS_STATE,
                        new AccountState(
                                new AccountState.Subject("main", null, null),
                                null,
                                null,
                                null,
                                null,
                                null,
                                TIME)),
                full(Topics.STRATEGIES_PERFORMANCE, performance("main")),
                minimal(Topics.STRATEGIES_PERFORMANCE, performance(null)),
                full(Topics.SETTINGS_VERSIONS, settings()),
                minimal(Topics.SETTINGS_VERSIONS, settings()));
    }

    private static SettingsSnapshot settings() {
        return SettingsSnapshot.of(Map.of("MIN_CONFIDENCE", "0.6", "MAX_SIGNAL_AGE", "60"));
    }

    private static <V> Sample<V> full(Topic<V> topic, V value) {
        return new Sample<>(topic, "full", value);
    }

    private static <V> Sample<V> minimal(Topic<V> topic, V value) {
        return new Sample<>(topic, "minimal", value);
    }

    private static MarketPrice marketPrice() {
        return marketPrice("BTC", "USDT").withVolatility(new BigDecimal("0.0123"));
    }

    private static MarketPrice marketPriceWithoutAssets() {
        return marketPrice(null, null);
    }

    private static MarketPrice marketPrice(String base, String quote) {
        var bid = Price.of("65099.9");
        return new MarketPrice("BTCUSDT", bid, Price.of("65100"), TIME, "binance", base, quote);
    }

    private static ValidatedSignal signal() {
        return new ValidatedSignal(
                REF,
                new SignalTerms(
                        "ema-cross",
                        SignalAction.ENTER,
                        SignalSide.BUY,
                        "BTCUSDT",
                        Quantity.of("0.002"),
                        new SignalSize(SignalSize.Unit.PERCENT_OF_POSITION, new BigDecimal("50")),
                        new SignalPricing(
                                OrderType.STOP_LIMIT,
                                Price.of("65100"),
                                Price.of("65150"),
                                Price.of("65120"),
                                TimeInForce.GTC,
                                protection())),
                new SignalClaims(
                        new BigDecimal("0.8"),
                        new StrategyPosition(
                                PositionDirection.FLAT,
                                PositionDirection.LONG,
                                Quantity.ZERO,
                                Quantity.of("0.002")),
                        3_600L),
                new SignalTimes(TIME.minusSeconds(1), TIME, TIME.plusSeconds(59)),
                "9f86d081884c7d65",
                List.of(
                        new Repair("symbol", "BINANCE:btcusdt", "BTCUSDT"),
                        new Repair("plot_0", "NaN", null),
                        new Repair("strategy", null, "tradingview")),
                BASIS);
    }

    private static Protection protection() {
        return new Protection(
                List.of(
                        new TakeProfit(PriceLevel.percent(new BigDecimal("5")), null),
                        new TakeProfit(
                                PriceLevel.offset(new BigDecimal("900")), new BigDecimal("50"))),
                new StopLoss(PriceLevel.at(Price.of("62000")), Price.of("61900")));
    }

    private static ValidatedSignal bareSignal() {
        return new ValidatedSignal(
                REF,
                new SignalTerms(
                        "tradingview",
                        null,
                        SignalSide.CLOSE,
                        "BTCUSDT",
                        null,
                        null,
                        new SignalPricing(OrderType.MARKET, null, null)),
                SignalClaims.NONE,
                new SignalTimes(null, TIME, TIME.plusSeconds(60)),
                "9f86d081884c7d65",
                List.of(),
                Provenance.NONE);
    }

    private static ScoredSignal scored(ValidatedSignal signal, Provenance provenance) {
        return new ScoredSignal(
                signal,
                new BigDecimal("0.5512"),
                List.of(
                        new Factor("base", new BigDecimal("0.7"), new BigDecimal("0.8473")),
                        new Factor(
                                "market-price",
                                new BigDecimal("-1.2834"),
                                new BigDecimal("-0.6417"))),
                provenance);
    }

    private static Denial denial(SignalId duplicateOf, ValidatedSignal signal, String body) {
        return new Denial(
                REF,
                DenialReason.DUPLICATE,
                duplicateOf,
                signal,
                body,
                TIME,
                body == null ? BARE_BASIS : BASIS);
    }

    private static OrderRequest request(OrderType type, Price limitPrice) {
        return new OrderRequest(
                REF,
                ClientOrderId.of("main", SIGNAL_ID),
                terms(type, limitPrice),
                Notional.of("130.2"),
                TIME,
                limitPrice == null ? BARE_BASIS : BASIS);
    }

    private static OrderRequest protectedRequest() {
        return new OrderRequest(
                REF,
                ClientOrderId.of("main", SIGNAL_ID),
                stopLimitTerms(),
                List.of(
                        leg(ProtectiveLeg.takeProfit(1), OrderType.LIMIT, null, "70000"),
                        leg(ProtectiveLeg.STOP_LOSS, OrderType.STOP_LIMIT, "62000", "61900")),
                Notional.of("130.2"),
                TIME,
                BASIS);
    }

    private static ProtectiveLeg leg(String name, OrderType type, String stop, String limit) {
        return new ProtectiveLeg(
                name,
                ClientOrderId.of(REF, name),
                OrderSide.SELL,
                type,
                Quantity.of("0.002"),
                stop == null ? null : Price.of(stop),
                Price.of(limit));
    }

    private static CancelRequest cancel() {
        var cancels = List.of(ClientOrderId.of("main", new SignalId("s-1")));
        return new CancelRequest(
                REF,
                ClientOrderId.of("main", SIGNAL_ID),
                new CancelRequest.Scope(null, null, cancels, TIME.plusSeconds(60)),
                TIME,
                BARE_BASIS);
    }

    private static OrderTerms stopLimitTerms() {
        return new OrderTerms(
                "ema-cross",
                OrderSide.BUY,
                "BTCUSDT",
                Quantity.of("0.002"),
                new OrderPricing(
                        OrderType.STOP_LIMIT,
                        Price.of("65150"),
                        Price.of("65100"),
                        TimeInForce.IOC),
                TIME.plusSeconds(60));
    }

    private static OrderTerms terms(OrderType type, Price limitPrice) {
        return new OrderTerms(
                "ema-cross",
                OrderSide.BUY,
                "BTCUSDT",
                type,
                Quantity.of("0.002"),
                limitPrice,
                TIME.plusSeconds(60));
    }

    private static OrderEvent filled() {
        var fill =
                new Fill(
                        "7",
                        Price.of("65100.25"),
                        Quantity.of("0.002"),
                        new BigDecimal("0.00000200"),
                        "BTC");
        return new OrderEvent(
                ClientOrderId.of("main", SIGNAL_ID),
                REF,
                stopLimitTerms(),
                new OrderProgress(
                        OrderStatus.FILLED,
                        Quantity.of("0.002"),
                        Price.of("65100.25"),
                        "991",
                        List.of(fill),
                        "RESOLVED",
                        "Found by asking the exchange."),
                2,
                TIME);
    }

    /// As events were before they carried the order's type and deadline.
    private static OrderEvent submitted() {
        return new OrderEvent(
                ClientOrderId.of("main", SIGNAL_ID),
                new SignalRef(SIGNAL_ID, "main", null),
                new OrderTerms(
                        "ema-cross",
                        OrderSide.BUY,
                        "BTCUSDT",
                        null,
                        Quantity.of("0.002"),
                        null,
                        null),
                new OrderProgress(
                        OrderStatus.SUBMITTED, Quantity.ZERO, null, null, List.of(), null, null),
                1,
                TIME);
    }

    private static ControlCommand limit() {
        return new ControlCommand(
                Scope.strategy("main", "ema-cross"),
                ControlAction.LIMIT,
                "2500",
                "operator",
                "calm days",
                TIME);
    }

    private static ControlCommand halt() {
        return new ControlCommand(
                ControlCommand.EVERYTHING, ControlAction.HALT, "operator", "fire drill", TIME);
    }

    /// With each part that a record may have.
    private static AccountState accountState() {
        return new AccountState(
                new AccountState.Subject("main", "ema-cross", "BTCUSDT"),
                new PositionBalance(
                        Quantity.of("0.5"),
                        Notional.of("32550"),
                        Quantity.of("0.1"),
                        Quantity.of("0.2")),
                new ExposureState(new BigDecimal("45570"), 1),
                new DayResultState(
                        LocalDate.of(2026, 1, 5),
                        new BigDecimal("-12.5"),
                        new BigDecimal("3"),
                        new BigDecimal("-13"),
                        new BigDecimal("16")),
                TradingStatus.reducing("DAILY_LOSS", TIME, TIME, "main lost too much."),
                AlertContinuity.missed(new SignalId("s-9"), TIME, "An alert is missing."),
                TIME);
    }

    private static StrategyPerformance performance(String account) {
        return new StrategyPerformance(account, "ema-cross", 3, 1, "-12.5", "20", TIME);
    }
}
