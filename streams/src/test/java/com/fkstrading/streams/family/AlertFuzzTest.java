package com.fkstrading.streams.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.alert.AlertParser;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.price.PriceLookup;
import com.fkstrading.streams.validate.Market;
import com.fkstrading.streams.validate.ReceivedWebhook;
import com.fkstrading.streams.validate.SymbolMap;
import com.fkstrading.streams.validate.Validate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever becomes of the bodies of `alerts/`, each ends in one signal or one denial that can be
/// written, and none costs much.
class AlertFuzzTest {

    private static final int BODIES = 1_000_000;
    private static final int WARM = 100_000;
    private static final Duration MOST = Duration.ofMillis(5);
    private static final DollarRate.Rule DOLLARS =
            new DollarRate.Rule(
                    List.of("USDT"), new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:01Z");

    private final Validate rule =
            new Validate(
                    new Market(Set.of("BINANCE"), SymbolMap.NONE),
                    Duration.ofSeconds(60),
                    new PriceLookup(DOLLARS));
    private final Random random = new Random(1);
    private final List<byte[]> corpus = new ArrayList<>();

    @Tag("fuzz")
    @Test
    void anyBodyEndsInOneOutputAndCostsLittle() throws IOException {
        readCorpus();
        var processor = ManagementFactory.getThreadMXBean();
        var slow = new ArrayList<String>();
        for (int i = 0; i < BODIES; i++) {
            byte[] body = i % 1_000 == 0 ? grown() : mutated();
            long before = processor.getCurrentThreadCpuTime();
            var outcome = decide(body);
            long took = processor.getCurrentThreadCpuTime() - before;
            // What is slow only once is the machine's.
            for (int again = 0; again < 3 && took > MOST.toNanos(); again++) {
                before = processor.getCurrentThreadCpuTime();
                decide(body);
                took = processor.getCurrentThreadCpuTime() - before;
            }

            assertThat(outcome.passed().size() + outcome.denied().size()).isEqualTo(1);
            if (i % 20 == 0) {
                assertThat(Json.MAPPER.writeValueAsBytes(outcome)).isNotEmpty();
            }
            if (i > WARM && took > MOST.toNanos()) {
                slow.add(took / 1_000 + " us: " + new String(body, 0, Math.min(200, body.length)));
            }
        }
        assertThat(slow).as("of %s bodies", BODIES).isEmpty();
    }

    private void readCorpus() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/alerts"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /// A few bytes changed, left out, doubled, or taken from another body.
    private byte[] mutated() {
        byte[] body = any().clone();
        for (int i = random.nextInt(6); i >= 0 && body.length > 1; i--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body = spliced(body, at, body, Math.min(body.length, at + 1));
                case 2 -> body = spliced(body, at, body, at - random.nextInt(at + 1));
                default -> {
                    byte[] other = any();
                    body = spliced(body, at, other, random.nextInt(other.length + 1));
                }
            }
        }
        return body.length > AlertParser.MOST_BYTES + 10 ? any() : body;
    }

    private static byte[] spliced(byte[] head, int end, byte[] tail, int start) {
        var both = new ByteArrayOutputStream();
        both.write(head, 0, end);
        both.write(tail, start, tail.length - start);
        return both.toByteArray();
    }

    /// Up to the largest size, by repeating a part of the body at its place.
    private byte[] grown() {
        byte[] body = any();
        if (body.length == 0) {
            return body;
        }
        int from = random.nextInt(body.length);
        int to = from + 1 + random.nextInt(body.length - from);
        var large = new ByteArrayOutputStream();
        large.write(body, 0, from);
        int most = AlertParser.MOST_BYTES - body.length;
        while (large.size() < most) {
            large.write(body, from, to - from);
        }
        large.write(body, to, body.length - to);
        return large.toByteArray();
    }

    private Outcome<?> decide(byte[] body) {
        var webhook =
                new Webhook(new SignalId("s-1"), "main", "tradingview", null, NOW, null, body);
        var asOf = new AsOf(0, 0, InputOffsets.NONE, List.of(), "v");
        return rule.decide(new CarriedPrices(List.of()), new ReceivedWebhook(webhook, asOf), NOW)
                .outcome();
    }
}
