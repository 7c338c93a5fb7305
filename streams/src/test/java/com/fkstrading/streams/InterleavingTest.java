package com.fkstrading.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kafka Streams chooses how the inputs of a task interleave, and `asOf` names only how far each
/// was applied. So whatever lies between two webhooks, in whatever order the inputs' records were
/// applied there, every output must be the same.
class InterleavingTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final int WEBHOOKS = 60;
    private static final List<String> SCOPES =
            List.of("all", "main", "main/strategy:a", "all/symbol:BTCUSDT");
    private static final List<ControlAction> ACTIONS =
            List.of(ControlAction.HALT, ControlAction.REDUCE, ControlAction.RESUME);

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "RATE_LIMIT_REQUESTS", "8",
                    "RATE_LIMIT_STRATEGY_REQUESTS", "6",
                    "MAX_EXPOSURE_USD", "15000",
                    "MAX_SYMBOL_EXPOSURE_USD", "12000",
                    "MAX_DAILY_LOSS_USD", "60",
                    "COOL_DOWN_LOSSES", "2",
                    "COOL_DOWN", "30",
                    "HOLD_AFTER_MISSED_ALERT", "true",
                    "ACCOUNT_EQUITY_USD", "20000");

    /// One record of an input beside the webhooks.
    private record Input(Topic<?> topic, String key, byte[] value, Instant time) {}

    /// What is applied before a webhook, and the webhook.
    private record Step(List<Input> before, String signalId, String body, Instant time) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderOfTheOtherInputsBetweenTwoWebhooksChangesNothing(long seed) {
        var steps = new ArrayList<Step>();
        var expected = record(new Random(seed), steps);
        assertThat(expected.get("orders.requested")).hasSizeGreaterThan(5);
        assertThat(expected.get("signals.denied")).hasSizeGreaterThan(5);

        for (int other = 1; other <= 3; other++) {
            var random = new Random(seed * 100 + other);
            assertThat(replayed(steps, random)).isEqualTo(expected);
        }
    }

    /// Plays a random day, and notes what it gave.
    private static Map<String, List<String>> record(Random random, List<Step> steps) {
        var all = new TreeMap<String, List<String>>();
        var open = new ArrayList<Open>();
        try (var path = new PathDriver(TestRules.with(SETTINGS))) {
            for (int number = 0; number < WEBHOOKS; number++) {
                var time = T.plusSeconds(3L * number);
                var before = inputs(random, open, time);
                var step = new Step(before, "s-" + number, body(random, number), time);
                steps.add(step);
                play(path, step.before(), step);
                var written = path.readAll();
                written.forEach((topic, lines) -> add(all, topic, lines));
                written.get(Topics.ORDERS_REQUESTED.name()).stream()
                        .map(InterleavingTest::command)
                        .filter(OrderRequest.class::isInstance)
                        .forEach(order -> open.add(new Open((OrderRequest) order)));
            }
        }
        return all;
    }

    /// From a line of [PathDriver#readAll].
    private static OrderCommand command(String line) {
        var topic = Topics.ORDERS_REQUESTED;
        String json = line.substring(line.indexOf("value={") + 6, line.indexOf(", headers="));
        return topic.valueSerde().deserializer().deserialize(topic.name(), json.getBytes(UTF_8));
    }

    private static Map<String, List<String>> replayed(List<Step> steps, Random random) {
        var all = new TreeMap<String, List<String>>();
        try (var path = new PathDriver(TestRules.with(SETTINGS))) {
            for (var step : steps) {
                play(path, interleaved(step.before(), random), step);
                path.readAll().forEach((topic, lines) -> add(all, topic, lines));
            }
        }
        return all;
    }

    /// Less the trading state and the silence of strategies, which tell readers of what the
    /// decisions find by themselves.
    private static void add(Map<String, List<String>> all, String topic, List<String> lines) {
        lines.stream()
                .filter(line -> !line.contains("main/trading"))
                .filter(line -> !line.contains("main/alerts/strategy:"))
                .forEach(all.computeIfAbsent(topic, none -> new ArrayList<>())::add);
    }

    private static void play(PathDriver path, List<Input> before, Step step) {
        before.forEach(it -> path.bytes(it.topic(), it.key(), it.value(), it.time()));
        path.price("BTCUSDT", "65000", "65001", step.time());
        path.webhook(step.signalId(), step.body(), step.time());
    }

    /// The records of one topic stay in their order, those of different topics do not.
    private static List<Input> interleaved(List<Input> inputs, Random random) {
        var byTopic = new TreeMap<String, Deque<Input>>();
        inputs.forEach(
                it ->
                        byTopic.computeIfAbsent(it.topic().name(), none -> new ArrayDeque<>())
                                .add(it));
        var merged = new ArrayList<Input>();
        while (!byTopic.isEmpty()) {
            var topics = List.copyOf(byTopic.keySet());
            var topic = topics.get(random.nextInt(topics.size()));
            merged.add(byTopic.get(topic).remove());
            if (byTopic.get(topic).isEmpty()) {
                byTopic.remove(topic);
            }
        }
        return merged;
    }

    private static List<Input> inputs(Random random, List<Open> open, Instant before) {
        var inputs = new ArrayList<Input>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var time = before.minusMillis(random.nextInt(3_000));
            switch (random.nextInt(10)) {
                case 0 -> inputs.add(command(random, time));
                case 1 -> inputs.add(input(Topics.CONTROL_COMMANDS, "main", "{", time));
                case 2 -> inputs.add(tick(time));
                case 3 -> inputs.add(input(Topics.ORDERS_EVENTS, "main", "{", time));
                default -> {
                    if (!open.isEmpty()) {
                        int index = random.nextInt(open.size());
                        var order = open.get(index);
                        inputs.add(event(order.next(random, time)));
                        if (order.isEnded) {
                            open.remove(index);
                        }
                    }
                }
            }
        }
        // An operator puts right what was stopped, most of the time.
        if (random.nextInt(3) > 0) {
            for (String scope : SCOPES) {
                inputs.add(command(scope, ControlAction.RESUME, before));
            }
        }
        return inputs;
    }

    private static Input command(Random random, Instant time) {
        var action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        return command(SCOPES.get(random.nextInt(SCOPES.size())), action, time);
    }

    private static Input command(String scope, ControlAction action, Instant time) {
        var command = new ControlCommand(scope, action, "alice", "drill", time);
        String key = CommandKey.tradingState(scope).toString();
        return input(Topics.CONTROL_COMMANDS, key, command, time);
    }

    private static Input tick(Instant time) {
        return input(Topics.CLOCK_TICKS, "0", new Tick(time), time);
    }

    private static Input event(OrderEvent event) {
        return input(Topics.ORDERS_EVENTS, event.ref().account(), event, event.time());
    }

    private static <V> Input input(Topic<V> topic, String key, V value, Instant time) {
        return new Input(
                topic, key, topic.valueSerde().serializer().serialize(topic.name(), value), time);
    }

    private static Input input(Topic<?> topic, String key, String value, Instant time) {
        return new Input(topic, key, value.getBytes(UTF_8), time);
    }

    private static String body(Random random, int number) {
        var action = List.of("buy", "buy", "sell", "close", "cancel").get(random.nextInt(5));
        int amount = 1 + random.nextInt(9);
        // Some show that an alert is missing: their strategy waits for a command.
        String before = random.nextInt(4) == 0 ? "flat" : "long";
        String position =
                action.equals("buy") && random.nextInt(4) == 0
                        ? ",\"prev_market_position\":\"%s\",\"market_position\":\"long\""
                                .formatted(before)
                        : "";
        // A webhook comes every three seconds: the promise is kept, or it is not.
        String heartbeat =
                random.nextInt(3) == 0
                        ? ",\"heartbeat\":\"%s\"".formatted(random.nextInt(6) == 0 ? "off" : "10s")
                        : "";
        if (random.nextInt(12) == 0) {
            action = "heartbeat";
        }
        // Orders of a percentage depend on what the sales before have brought.
        boolean isPercent = action.equals("buy") && random.nextInt(3) == 0;
        return """
        {"ticker":"BTCUSDT","action":"%s","%s","id":"%d","strategy":"%s"%s}
        """
                .formatted(
                        action,
                        isPercent ? "percent_of_equity\":\"" + amount : "quantity\":\"0.0" + amount,
                        number,
                        random.nextBoolean() ? "a" : "b",
                        (action.equals("buy") ? ",\"sl\":\"2%\",\"tp\":70000" : "")
                                + position
                                + heartbeat);
    }

    /// An order as the exchange goes on with it.
    private static final class Open {

        private final OrderRequest request;
        private int sequence;
        private boolean isEnded;

        private Open(OrderRequest request) {
            this.request = request;
        }

        private OrderEvent next(Random random, Instant time) {
            sequence++;
            isEnded = sequence > 2 || random.nextBoolean();
            boolean isFilled = isEnded && random.nextInt(4) > 0;
            var state =
                    isFilled
                            ? OrderStatus.FILLED
                            : isEnded ? OrderStatus.CANCELED : OrderStatus.PLACED;
            var quantity = isFilled ? request.terms().quantity() : Quantity.ZERO;
            var fill =
                    new Fill(
                            request.clientOrderId() + "-1",
                            Price.of(String.valueOf(64_000 + random.nextInt(2_000))),
                            quantity,
                            BigDecimal.ZERO,
                            "USDT");
            var progress =
                    new OrderProgress(
                            state,
                            quantity,
                            null,
                            "1",
                            isFilled ? List.of(fill) : List.of(),
                            null,
                            null);
            return new OrderEvent(
                    request.clientOrderId(),
                    request.ref(),
                    request.terms(),
                    progress,
                    sequence,
                    time);
        }
    }
}
