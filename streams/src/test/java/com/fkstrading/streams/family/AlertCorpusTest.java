package com.fkstrading.streams.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.price.PriceLookup;
import com.fkstrading.streams.validate.Market;
import com.fkstrading.streams.validate.ReceivedWebhook;
import com.fkstrading.streams.validate.SymbolMap;
import com.fkstrading.streams.validate.Validate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every body of `alerts/` means what is written beside it, or is denied: never anything else.
class AlertCorpusTest {

    private static final Path ALERTS = Path.of("src/test/resources/alerts");
    /// Families that are not read yet: their alerts are denied.
    private static final Set<String> NOT_READ = Set.of("password-line", "pinebridge");

    private static final DollarRate.Rule DOLLARS =
            new DollarRate.Rule(
                    List.of("USDT"), new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:01Z");

    private static final Validate RULE =
            new Validate(
                    new Market(Set.of("BINANCE"), SymbolMap.NONE),
                    Duration.ofSeconds(60),
                    new PriceLookup(DOLLARS));

    @TestFactory
    Stream<DynamicTest> bodies() throws IOException {
        try (var files = Files.walk(ALERTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("family.yaml"))
                    .sorted()
                    .map(AlertCorpusTest::test)
                    .toList()
                    .stream();
        }
    }

    private static DynamicTest test(Path file) {
        return DynamicTest.dynamicTest(
                ALERTS.relativize(file).toString(), file.toUri(), () -> check(file));
    }

    private static void check(Path file) {
        var expected = AlertCase.read(file).then();
        switch (decide(AlertCase.body(file), NOW)) {
            case Outcome.Passed<ValidatedSignal> passed -> {
                assertThat(expected.denied()).as("got %s", passed.value()).isNull();
                assertMeans(passed.value(), expected.signal());
            }
            case Outcome.Denied<ValidatedSignal> denied -> assertDenied(denied.denial(), file);
        }
    }

    private static void assertDenied(Denial denial, Path file) {
        var expected = AlertCase.read(file).then();
        String reason = denial.reason().name();
        String found = denial.message();
        if (expected.denied() == null) {
            boolean isKnownGap = NOT_READ.contains(family(file));
            assertThat(isKnownGap).as("%s: %s", reason, found).isTrue();
            return;
        }
        System.out.printf(
                "DENIED|%s|%s|%s|%s|%s%n",
                ALERTS.relativize(file),
                expected.denied().reason(),
                reason,
                expected.denied().field(),
                found);
        assertThat(reason).as(found).isEqualTo(expected.denied().reason());
        if (expected.denied().field() != null) {
            assertThat(found).containsIgnoringCase(expected.denied().field());
        }
    }

    private static String family(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static void assertMeans(ValidatedSignal signal, AlertCase.Signal expected) {
        var terms = signal.terms();
        assertThat(terms.symbol()).as("symbol").isEqualTo(expected.symbol());
        if (expected.isCancel()) {
            assertCancels(signal, expected);
            return;
        }
        assertThat(terms.side().name()).as("side").isEqualTo(expected.side());
        assertThat(terms.type().name().replace("STOP_MARKET", "STOP"))
                .as("type")
                .isEqualTo(expected.type());
        assertSize(signal, expected);
        assertProtection(signal, expected);
        assertAmount(
                "stopPrice",
                terms.stopPrice() == null ? null : terms.stopPrice().value(),
                expected.stopPrice());
        assertThat(inForce(terms.pricing().timeInForce()))
                .as("timeInForce")
                .isEqualTo(expected.timeInForce() == null ? "GTC" : expected.timeInForce());
        assertAmount(
                "limitPrice",
                terms.limitPrice() == null ? null : terms.limitPrice().value(),
                expected.limitPrice());
        assertAmount(
                "price", terms.price() == null ? null : terms.price().value(), expected.price());
        assertAmount("confidence", signal.claims().claimedConfidence(), expected.confidence());
        assertThat(signal.times().firedAt()).as("firedAt").isEqualTo(expected.firedAt());
        assertThat(terms.strategy())
                .isEqualTo(expected.strategy() == null ? "tradingview" : expected.strategy());
        String action = terms.action().name();
        assertThat(action.equals("TRADE") ? "ORDER" : action)
                .as("action")
                .isEqualTo(expected.action());
    }

    private static void assertCancels(ValidatedSignal signal, AlertCase.Signal expected) {
        var terms = signal.terms();
        assertThat(terms.side()).isEqualTo(SignalSide.CANCEL);
        assertThat(terms.quantity()).isNull();
        assertThat(terms.strategy())
                .isEqualTo(expected.strategy() == null ? "*" : expected.strategy());
    }

    private static String inForce(@Nullable TimeInForce stated) {
        return stated == null ? "GTC" : stated.name();
    }

    private static void assertProtection(ValidatedSignal signal, AlertCase.Signal expected) {
        var protection = signal.terms().protection();
        if (expected.takeProfit() == null && expected.stopLoss() == null) {
            assertThat(protection).as("protection").isNull();
            return;
        }
        assertThat(protection).as("protection").isNotNull();
        List<AlertCase.Level> targets =
                expected.takeProfit() == null ? List.of() : expected.takeProfit();
        assertThat(protection.takeProfits()).as("takeProfit").hasSameSizeAs(targets);
        for (int i = 0; i < targets.size(); i++) {
            var target = protection.takeProfits().get(i);
            assertLevel("takeProfit", target.level(), targets.get(i));
            assertAmount("share", target.share(), targets.get(i).share());
        }
        var stop = protection.stopLoss();
        assertThat(stop == null).as("stopLoss").isEqualTo(expected.stopLoss() == null);
        if (stop != null) {
            assertLevel("stopLoss", stop.level(), expected.stopLoss());
            assertAmount(
                    "stopLoss.limitPrice",
                    stop.limitPrice() == null ? null : stop.limitPrice().value(),
                    expected.stopLoss().limitPrice());
        }
    }

    private static void assertLevel(String what, PriceLevel level, AlertCase.Level expected) {
        var price = level.price() == null ? null : level.price().value();
        assertAmount(what + ".price", price, expected.price());
        assertAmount(what + ".percent", level.percent(), expected.percent());
        assertAmount(what + ".offset", level.offset(), expected.offset());
    }

    private static void assertSize(ValidatedSignal signal, AlertCase.Signal expected) {
        var terms = signal.terms();
        var size = terms.size();
        var stated = expected.size();
        if (stated == null
                || stated.kind().equals("ALL")
                || stated.kind().equals("TARGET_POSITION") && stated.value().signum() < 0) {
            assertThat(size).isNull();
            assertThat(terms.side()).isEqualTo(SignalSide.CLOSE);
        } else if (stated.kind().equals("UNITS")) {
            assertAmount(
                    "quantity",
                    terms.quantity() == null ? null : terms.quantity().value(),
                    stated.value());
        } else {
            assertThat(size).as("size").isNotNull();
            assertThat(size.unit().name()).isEqualTo(stated.kind());
            assertAmount("size", size.amount(), stated.value());
        }
    }

    private static void assertAmount(String what, BigDecimal actual, BigDecimal expected) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
        } else {
            assertThat(actual).as(what).isEqualByComparingTo(expected);
        }
    }

    static Outcome<ValidatedSignal> decide(byte[] body, Instant now) {
        var id = new SignalId("s-1");
        var webhook = new Webhook(id, "main", "tradingview", null, now, null, body);
        var asOf = new AsOf(0, 0, InputOffsets.NONE, List.of(), "v");
        return RULE.decide(new CarriedPrices(List.of()), new ReceivedWebhook(webhook, asOf), now)
                .outcome();
    }
}
