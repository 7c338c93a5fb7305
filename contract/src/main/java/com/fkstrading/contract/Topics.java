package com.fkstrading.contract;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.strategy.StrategyPerformance;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/// Every topic of FKS, in the order of a signal's path. A test compares this list with the
/// KafkaTopic resources in `strimzi/`.
public final class Topics {

    /// The body as received, without its secrets; the rest is in the headers, see
    /// [com.fkstrading.contract.webhook.Webhook].
    public static final Topic<byte[]> WEBHOOKS_RECEIVED =
            new Topic<>("webhooks.received", Topic.Key.ACCOUNT, Serdes.ByteArray(), Service.INGEST);

    public static final Topic<MarketPrice> MARKET_PRICES =
            json("market.prices", Topic.Key.SYMBOL, MarketPrice.class, Service.INGEST);

    public static final Topic<Tick> CLOCK_TICKS =
            json("clock.ticks", Topic.Key.PARTITION, Tick.class, Service.INGEST);

    public static final Topic<ValidatedSignal> SIGNALS_VALIDATED =
            json("signals.validated", Topic.Key.ACCOUNT, ValidatedSignal.class, Service.STREAMS);

    public static final Topic<ScoredSignal> SIGNALS_SCORED =
            json("signals.scored", Topic.Key.ACCOUNT, ScoredSignal.class, Service.STREAMS);

    public static final Topic<Denial> SIGNALS_DENIED =
            json("signals.denied", Topic.Key.ACCOUNT, Denial.class, Service.STREAMS);

    public static final Topic<OrderCommand> ORDERS_REQUESTED =
            json("orders.requested", Topic.Key.ACCOUNT, OrderCommand.class, Service.STREAMS);

    public static final Topic<OrderEvent> ORDERS_EVENTS =
            json("orders.events", Topic.Key.ACCOUNT, OrderEvent.class, Service.EXECUTION);

    public static final Topic<AccountState> ACCOUNTS_STATE =
            json("accounts.state", Topic.Key.PART, AccountState.class, Service.STREAMS);

    public static final Topic<ControlCommand> CONTROL_COMMANDS =
            json("control.commands", Topic.Key.SCOPE, ControlCommand.class, Service.API);

    public static final Topic<StrategyPerformance> STRATEGIES_PERFORMANCE =
            json(
                    "strategies.performance",
                    Topic.Key.STRATEGY,
                    StrategyPerformance.class,
                    Service.STREAMS);

    public static final Topic<SettingsSnapshot> SETTINGS_VERSIONS =
            json("settings.versions", Topic.Key.VERSION, SettingsSnapshot.class, Service.STREAMS);

    public static final List<Topic<?>> ALL =
            List.of(
                    WEBHOOKS_RECEIVED,
                    MARKET_PRICES,
                    CLOCK_TICKS,
                    SIGNALS_VALIDATED,
                    SIGNALS_SCORED,
                    SIGNALS_DENIED,
                    ORDERS_REQUESTED,
                    ORDERS_EVENTS,
                    CONTROL_COMMANDS,
                    ACCOUNTS_STATE,
                    STRATEGIES_PERFORMANCE,
                    SETTINGS_VERSIONS);

    private Topics() {}

    private static <V> Topic<V> json(String name, Topic.Key key, Class<V> type, Service writer) {
        return new Topic<>(name, key, new JsonSerde<>(type), writer);
    }
}
