package com.fkstrading.bench.decide;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.CanonicalAlert;
import com.fkstrading.contract.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Option;

/// The alerts that wait in the topic, no two of them alike, and what is in the state before the
/// first.
final class Workload {

    private static final Duration INTERVAL = Duration.ofNanos(200_000);

    @Option(names = "--alerts", defaultValue = "100000", description = "that wait to be decided")
    private int alerts;

    @Option(names = "--accounts", defaultValue = "100", description = "that the alerts are for")
    private int accounts;

    @Option(
            names = "--strategies",
            defaultValue = "0",
            description = "with a track record in the state, for a second measurement")
    private int strategies;

    @Option(
            names = "--deliveries",
            defaultValue = "0",
            description = "remembered as first deliveries, for a second measurement")
    private int deliveries;

    long alerts() {
        return alerts;
    }

    StoredState stored() {
        return new StoredState(strategies, deliveries, accounts);
    }

    /// Received in the past: whoever decides them has a queue before it.
    void writeTo(Cluster cluster) {
        var now = Instant.now();
        var first = now.minus(INTERVAL.multipliedBy(alerts));
        cluster.write(
                new StringSerializer(),
                records -> {
                    records.accept(price(first));
                    for (int i = 0; i < alerts; i++) {
                        records.accept(alert(i, first.plus(INTERVAL.multipliedBy(i))));
                    }
                });
    }

    /// Sends one alert that was received now.
    void sendTo(KafkaProducer<String, byte[]> producer, SignalId id, Instant now) {
        producer.send(webhook(id, Math.floorMod(id.hashCode(), accounts), now).toRecord());
    }

    private ProducerRecord<String, byte[]> alert(int number, Instant receivedAt) {
        return webhook(new SignalId("alert-" + number), number % accounts, receivedAt).toRecord();
    }

    private static Webhook webhook(SignalId id, int account, Instant receivedAt) {
        return new Webhook(
                id,
                account(account),
                "tradingview",
                "203.0.113.7",
                receivedAt,
                "application/json",
                CanonicalAlert.buy(id.value(), receivedAt).toJson());
    }

    static String account(int number) {
        return "account-" + number;
    }

    private static ProducerRecord<String, byte[]> price(Instant time) {
        var topic = Topics.MARKET_PRICES;
        var price =
                new MarketPrice(
                        "BTCUSDT",
                        Price.of("65099.5"),
                        Price.of("65100.5"),
                        time,
                        "binance",
                        "BTC",
                        "USDT");
        byte[] json = topic.valueSerde().serializer().serialize(topic.name(), price);
        return new ProducerRecord<>(topic.name(), price.symbol(), json);
    }

    @Override
    public String toString() {
        return "%,d alerts of %d accounts".formatted(alerts, accounts);
    }
}
