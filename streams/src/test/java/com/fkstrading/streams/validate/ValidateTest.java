package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.price.PriceLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private static final MarketPrices PRICES = new CarriedPrices(List.of());

    private static final DollarRate.Rule DOLLARS =
            new DollarRate.Rule(
                    List.of("USDT"), new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));
    private final Validate rule =
            new Validate(
                    new Market(Set.of("BINANCE"), SymbolMap.NONE),
                    Duration.ofSeconds(60),
                    new PriceLookup(DOLLARS));

    @ParameterizedTest
    @CsvSource({
        "buy, , BUY",
        "' Long ', , BUY",
        "SELL, long, CLOSE",
        "sell, , SELL",
        "sell, FLAT, CLOSE",
        "exit, , CLOSE",
        "flat, , CLOSE",
        "close, flat, CLOSE"
    })
    void actionsAndTheirSynonyms(String action, String position, SignalSide side) {
        String body =
                """
                {"ticker":"BTCUSDT","action":"%s","quantity":1,"market_position":"%s"}
                """
                        .formatted(action, position == null ? "" : position);

        assertThat(understood(body).terms().side()).isEqualTo(side);
    }

    @Test
    void mappedSymbolIsNotedAsARepair() {
        var mapping = mapping("XBTUSD=BTCUSD");
        String body = "{\"ticker\":\"XBTUSD\",\"action\":\"BUY\",\"quantity\":1}";

        var signal = decide(mapping, webhook(body.getBytes(UTF_8))).passed().getFirst();

        assertThat(signal.terms().symbol()).isEqualTo("BTCUSD");
        assertThat(signal.repairs()).contains(new Repair("ticker", "XBTUSD", "BTCUSD"));
    }

    @Test
    void marketOfAnotherExchangeIsMappedWhereverTheAlertNamesTheExchange() {
        var mapping = mapping("BYBIT:BTCUSDT=BTCUSDT");
        for (var market :
                List.of(
                        "\"ticker\":\"BYBIT:BTCUSDT\"",
                        "\"exchange\":\"BYBIT\",\"ticker\":\"BTCUSDT\"",
                        "\"exchange\":\"BYBIT\",\"ticker\":\"BYBIT:BTCUSDT\"")) {
            String body = "{%s,\"action\":\"buy\",\"quantity\":1}".formatted(market);

            var outcome = decide(mapping, webhook(body.getBytes(UTF_8)));

            assertThat(outcome.passed()).as(market).hasSize(1);
        }
    }

    @Test
    void twoExchangesContradictEachOther() {
        String body =
                """
                {"exchange":"BINANCE","ticker":"BYBIT:BTCUSDT","action":"buy","quantity":1}
                """;

        var denial =
                decide(mapping("BYBIT:BTCUSDT=BTCUSDT"), webhook(body.getBytes(UTF_8)))
                        .denied()
                        .getFirst();

        assertThat(denial.reason()).isEqualTo(DenialReason.CONFLICTING_FIELDS);
        assertThat(denial.message())
                .contains(
                        "'BYBIT:BTCUSDT'; expected a market of BINANCE, which another field names");
    }

    @Test
    void eachRepairIsNoted() {
        var signal =
                understood(
                        """
                        {"ticker":" binance:btcUSDT","action":"LONG","qty":" 1 ","rsi":NaN,
                         "limitPrice":"2"}
                        """);

        assertThat(signal.repairs())
                .containsExactly(
                        new Repair("qty", " 1 ", "1"),
                        new Repair("order_type", null, "LIMIT"),
                        new Repair("action", "LONG", "BUY"),
                        new Repair("ticker", " binance:btcUSDT", "BTCUSDT"),
                        new Repair("rsi", "NaN", null));
    }

    @Test
    void whatIsLiterallyRightNeedsNoRepair() {
        assertThat(
                        understood(
                                        "{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":\"0.01\"}")
                                .repairs())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-05T09:59:50Z\"",
                "\"2026-01-05T10:59:50+01:00\"",
                "1767607190",
                "\"1767607190000\""
            })
    void fireTimeInAnyOfItsForms(String time) {
        var signal = understood(withTime(time));

        assertThat(signal.times().firedAt()).isEqualTo(T.minusSeconds(10));
        assertThat(signal.times().deadline()).isEqualTo(T.plusSeconds(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"yesterday\"", "12", "\"+999999999-01-01T00:00:00Z\"", "true", "1e12"})
    void fireTimeThatIsNoneIsDenied(String time) {
        assertThat(denied(withTime(time)).reason()).isEqualTo(DenialReason.OUT_OF_RANGE);
    }

    @Test
    void fingerprintIsTheSameForTheSameMeaningOnly() {
        String body = "{\"ticker\":\"%s\",\"action\":\"buy\",\"quantity\":%s,\"fired_at\":\"%s\"}";
        var first = understood(body.formatted("BTCUSDT", "1", T)).fingerprint();

        assertThat(understood(body.formatted("BINANCE:BTCUSDT", "\"1.0\"", T)).fingerprint())
                .isEqualTo(first);
        assertThat(understood(body.formatted("ETHUSDT", "1", T)).fingerprint()).isNotEqualTo(first);
        assertThat(understood(body.formatted("BTCUSDT", "2", T)).fingerprint()).isNotEqualTo(first);
        assertThat(understood(body.formatted("BTCUSDT", "1", T.minusSeconds(1))).fingerprint())
                .isNotEqualTo(first);
    }

    @Test
    void secretsAreNoPartOfAFingerprint() {
        String body =
                "{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1,\"secret\":\"%s\"}";

        assertThat(understood(body.formatted("one")).fingerprint())
                .isEqualTo(understood(body.formatted("two")).fingerprint());
    }

    /// Every text that would reach a topic, a database and a page.
    @ParameterizedTest
    @ValueSource(strings = {"strategy", "ticker", "action", "quantity"})
    void halfACharacterIsDeniedWithItsField(String field) {
        var body = new StringBuilder("{\"" + field + "\":\"a\\ud83db\"");
        List.of("\"ticker\":\"BTCUSDT\"", "\"action\":\"buy\"", "\"quantity\":1").stream()
                .filter(it -> !it.startsWith("\"" + field))
                .forEach(it -> body.append(',').append(it));

        var denial = denied(body.append('}').toString());

        assertThat(denial.reason()).isEqualTo(DenialReason.OUT_OF_RANGE);
        assertThat(denial.message())
                .isEqualTo(
                        field
                                + ": 'a\\ud83db'; expected text without U+D83D, which a database or"
                                + " a log cannot hold");
    }

    @Test
    void namesBesideTheBodyAreCheckedToo() {
        var body = "{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1}".getBytes(UTF_8);
        var id = new SignalId("s-1");
        var account = new Webhook(id, "ma\u0000in", "tradingview", null, T, null, body);
        var source = new Webhook(id, "main", "x".repeat(101), null, T, null, body);

        var byAccount = decide(account).denied().getFirst();
        var bySource = decide(source).denied().getFirst();

        assertThat(byAccount.reason()).isEqualTo(DenialReason.OUT_OF_RANGE);
        assertThat(byAccount.ref().account()).isEqualTo("ma\\u0000in");
        assertThat(bySource.message()).startsWith("source: 'xxx");
        assertThat(bySource.ref().source()).hasSize(81);
    }

    @Test
    void bodyOfADenialIsStorable() {
        var denial = denied("{\"a\":\"\u0000\u202e\"}\n{");

        assertThat(denial.body()).isEqualTo("{\"a\":\"\\u0000\\u202e\"}\n{");
    }

    @Test
    void bodyAboveTheLargestIsDeniedAndCut() {
        byte[] large = "x".repeat(1 << 20).getBytes(UTF_8);

        var denial = denied(large);

        assertThat(denial.message()).startsWith("body: 1048576 bytes, more than 65536");
        assertThat(denial.body()).hasSize(65_537);
    }

    @Test
    void deepNestingIsDenied() {
        assertThat(denied("{\"a\":" + "[".repeat(30_000)).reason())
                .isEqualTo(DenialReason.UNREADABLE);
    }

    /// Every outcome can be written to a topic, too: that is where half a character would show.
    @Tag("fuzz")
    @Test
    void anyBytesEndInASignalOrADenial() throws Exception {
        var random = new Random(1);
        String[] tokens = {
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"ticker\"",
            "\"action\"",
            "\"quantity\"",
            "\"BTCUSDT\"",
            "\"buy\"",
            "NaN",
            "-Infinity",
            "1e999999999",
            "1e-400",
            "null",
            "true",
            "\\ud800",
            "\u0000",
            "😀",
            "{{close}}",
            " ",
            "\"fired_at\"",
            "\"confidence\"",
            "0.5"
        };
        for (int i = 0; i < 20_000; i++) {
            var body = new StringBuilder(random.nextBoolean() ? "{" : "");
            for (int j = random.nextInt(25); j > 0; j--) {
                body.append(tokens[random.nextInt(tokens.length)]);
            }
            var outcome = decide(body.toString().getBytes(UTF_8));

            assertThat(outcome.passed().size() + outcome.denied().size()).isEqualTo(1);
            assertThat(Json.MAPPER.writeValueAsBytes(outcome)).isNotEmpty();
        }
    }

    private static Validate mapping(String symbols) {
        return new Validate(
                new Market(Set.of("BINANCE"), SymbolMap.parse(symbols)),
                Duration.ofSeconds(60),
                new PriceLookup(DOLLARS));
    }

    private static String withTime(String time) {
        return "{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1,\"timenow\":%s}"
                .formatted(time);
    }

    private ValidatedSignal understood(String body) {
        var outcome = decide(body.getBytes(UTF_8));
        assertThat(outcome.denied()).isEmpty();
        return outcome.passed().getFirst();
    }

    private Denial denied(String body) {
        return denied(body.getBytes(UTF_8));
    }

    private Denial denied(byte[] body) {
        return decide(body).denied().getFirst();
    }

    private Outcome<ValidatedSignal> decide(byte[] body) {
        return decide(webhook(body));
    }

    private Outcome<ValidatedSignal> decide(Webhook webhook) {
        return decide(rule, webhook);
    }

    private static Outcome<ValidatedSignal> decide(Validate by, Webhook webhook) {
        var asOf = new AsOf(0, 0, InputOffsets.NONE, List.of(), "v");
        return by.decide(PRICES, new ReceivedWebhook(webhook, asOf), T).outcome();
    }

    private static Webhook webhook(byte[] body) {
        var id = new SignalId("s-1");
        return new Webhook(id, "main", "tradingview", null, T, null, body);
    }
}
