package com.fkstrading.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Everything that the decisions read, at random: alerts of several accounts and strategies,
/// readable or not, twice or late; prices that move, stop or cannot be read; commands; ticks; the
/// events of the orders that came of it.
final class MixedTraffic {

    private static final int PARTITIONS = 6;
    private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "ETHBTC");

    private final TestKafka kafka;
    private final Random random;
    private final List<String> accounts;
    private final SimulatedExecution execution;
    private String lastBody = "{}";
    private long webhooks;

    MixedTraffic(TestKafka kafka, long seed, List<String> accounts) {
        this.kafka = kafka;
        this.random = new Random(seed);
        this.accounts = accounts;
        this.execution = new SimulatedExecution(random);
    }

    long webhooks() {
        return webhooks;
    }

    SimulatedExecution execution() {
        return execution;
    }

    /// About a tenth of a second of it.
    void step() {
        var now = Instant.now();
        prices(now);
        if (random.nextInt(10) == 0) {
            ticks(now);
        }
        if (random.nextInt(40) == 0) {
            command(now);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            webhook(now);
        }
        for (var event : execution.step(now)) {
            send(Topics.ORDERS_EVENTS, event.ref().account(), event, now);
        }
        if (random.nextInt(200) == 0) {
            bytes(Topics.ORDERS_EVENTS, account(), "{", now);
        }
    }

    /// Nothing is halted any more.
    void resume() {
        var now = Instant.now();
        command(ControlCommand.EVERYTHING, ControlAction.RESUME, now);
        accounts.forEach(account -> command(account, ControlAction.RESUME, now));
    }

    private void webhook(Instant now) {
        boolean isRepeated = random.nextInt(15) == 0;
        String body = isRepeated ? lastBody : body(now);
        lastBody = body;
        var webhook =
                new Webhook(
                        new SignalId("s-" + random.nextLong(Long.MAX_VALUE)),
                        account(),
                        "tradingview",
                        "203.0.113.7",
                        now,
                        "application/json",
                        body.getBytes(UTF_8));
        kafka.send(webhook.toRecord());
        webhooks++;
    }

    private String body(Instant now) {
        if (random.nextInt(25) == 0) {
            return List.of("", "{", "NaN", "{\"ticker\":\"BTCUSDT\"}", "buy BTC")
                    .get(random.nextInt(5));
        }
        var fired = now.minus(Duration.ofSeconds(random.nextInt(random.nextInt(20) == 0 ? 90 : 3)));
        return """
        {"ticker":"%s","action":"%s",%s,"strategy":"%s","price":"%d","timenow":"%s",\
        "confidence":"0.%d","id":"%d"%s}"""
                .formatted(
                        SYMBOLS.get(random.nextInt(3)),
                        List.of("buy", "buy", "sell", "close", "cancel", "heartbeat")
                                .get(random.nextInt(6)),
                        size(),
                        List.of("a", "b", "c").get(random.nextInt(3)),
                        64_000 + random.nextInt(3_000),
                        fired,
                        random.nextInt(10),
                        random.nextInt(1_000),
                        options());
    }

    private String size() {
        int amount = 1 + random.nextInt(9);
        return random.nextInt(5) == 0
                ? "\"percent_of_equity\":\"%d\"".formatted(amount)
                : "\"quantity\":\"0.0%d\"".formatted(amount);
    }

    private String options() {
        return switch (random.nextInt(10)) {
            case 0 -> ",\"limit_price\":\"60000\",\"tif\":\"ioc\"";
            case 1 -> ",\"sl\":\"2%\",\"tp1\":\"70000\",\"tp1_share\":50";
            case 2 -> ",\"order_type\":\"stop\",\"stop_price\":\"90000\"";
            case 3 ->
                    """
                    ,"prev_market_position":"long","prev_market_position_size":%d,
                    "market_position":"long","market_position_size":1"""
                            .formatted(random.nextInt(2));
            case 4 -> ",\"heartbeat\":\"%s\"".formatted(random.nextInt(4) == 0 ? "off" : "10s");
            default -> "";
        };
    }

    private void prices(Instant now) {
        if (random.nextInt(300) == 0) {
            bytes(Topics.MARKET_PRICES, "ETHUSDT", "{", now);
            return;
        }
        price("BTCUSDT", 64_000 + random.nextInt(2_000), "BTC", "USDT", now);
        price("ETHUSDT", 3_000 + random.nextInt(200), "ETH", "USDT", now);
        if (random.nextInt(50) > 0) {
            price("ETHBTC", 1, "ETH", "BTC", now);
        }
    }

    private void price(String symbol, int bid, String base, String quote, Instant now) {
        var price =
                new MarketPrice(
                        symbol,
                        Price.of(String.valueOf(bid)),
                        Price.of(bid + ".5"),
                        now,
                        "binance",
                        base,
                        quote);
        send(Topics.MARKET_PRICES, symbol, price, now);
    }

    private void ticks(Instant now) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(partition, Topics.CLOCK_TICKS, String.valueOf(partition), new Tick(now), now);
        }
    }

    private void command(Instant now) {
        boolean isForAll = random.nextInt(4) == 0;
        var action = random.nextInt(3) == 0 ? ControlAction.HALT : ControlAction.RESUME;
        command(isForAll ? ControlCommand.EVERYTHING : account(), action, now);
        if (random.nextInt(5) == 0) {
            bytes(Topics.CONTROL_COMMANDS, account(), "{", now);
        }
    }

    private void command(String scope, ControlAction action, Instant now) {
        var command = new ControlCommand(scope, action, "alice", "drill", now);
        String key = CommandKey.tradingState(scope).toString();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(partition, Topics.CONTROL_COMMANDS, key, command, now);
        }
    }

    private String account() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private <V> void send(Topic<V> topic, String key, V value, Instant now) {
        kafka.send(topic, key, value, now);
    }

    private <V> void send(int partition, Topic<V> topic, String key, V value, Instant now) {
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        kafka.send(new ProducerRecord<>(topic.name(), partition, now.toEpochMilli(), key, bytes));
    }

    private void bytes(Topic<?> topic, String key, String value, Instant now) {
        kafka.send(
                new ProducerRecord<>(
                        topic.name(), null, now.toEpochMilli(), key, value.getBytes(UTF_8)));
    }
}
