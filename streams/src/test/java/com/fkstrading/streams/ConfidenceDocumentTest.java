package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `docs/confidence.md` shows what the rules say, and its numbers can be computed again by hand.
class ConfidenceDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("fks.root")).resolve("docs/confidence.md");
    private static final Path TEXT = Path.of("src/test/resources/confidence-start.md");
    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| .* \\| (\\S+) \\| (\\S*) \\| (\\S+) \\|");
    private static final Pattern SUM =
            Pattern.compile("The contributions add up to (\\S+); the confidence is (\\S+)\\.");

    private final PathDriver path = new PathDriver(TestRules.defaults());

    @AfterEach
    void closePath() {
        path.close();
    }

    @Test
    void documentIsWrittenFromDecisions() throws IOException {
        String written =
                Files.readString(TEXT) + ordinary() + farFromTheMarket() + againstOtherStrategies();
        Files.writeString(Path.of("target/confidence.md"), written);

        assertThat(Files.readString(DOCUMENT))
                .as("if the change is meant: cp streams/target/confidence.md docs/confidence.md")
                .isEqualTo(written);
    }

    @Test
    void whoeverComputesItAgainGetsTheSame() throws IOException {
        var examples = Files.readString(DOCUMENT).split("\n### ");
        assertThat(examples).hasSize(4);

        for (int i = 1; i < examples.length; i++) {
            var sum = BigDecimal.ZERO;
            for (var row : ROW.matcher(examples[i]).results().toList()) {
                var contribution = new BigDecimal(row.group(4));
                if (!row.group(3).isEmpty()) {
                    assertThat(new BigDecimal(row.group(2)).multiply(new BigDecimal(row.group(3))))
                            .as(row.group())
                            .isEqualByComparingTo(contribution);
                }
                sum = sum.add(contribution);
            }
            var stated = SUM.matcher(examples[i]).results().toList().getFirst();
            assertThat(new BigDecimal(stated.group(1))).isEqualByComparingTo(sum);
            assertThat(new BigDecimal(stated.group(2)))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(1 / (1 + Math.exp(-sum.doubleValue())))
                                    .setScale(4, RoundingMode.HALF_UP));
        }
    }

    private String ordinary() {
        var alert =
                """
                {"ticker":"BTCUSDT","action":"buy","quantity":"0.01","strategy":"ema-cross",\
                "price":"65010","fired_at":"2026-01-05T09:59:58Z"}""";
        path.price(market("65000", "65001", T, "0.0021"));
        path.webhook("ordinary", alert, T);
        return example("An ordinary alert", alert, "0.0021");
    }

    private String farFromTheMarket() {
        var now = T.plusSeconds(1000);
        var alert =
                """
                {"ticker":"BTCUSDT","action":"buy","quantity":"0.01","strategy":"breakout",\
                "price":"67500","fired_at":"2026-01-05T10:15:58Z","confidence":"0.95"}""";
        path.price(market("65000", "65001", now, "0.0212"));
        path.webhook("far", alert, now);
        return example("A claim against the market", alert, "0.0212");
    }

    /// The strategy has sold twice at a profit and once at a loss; two others sold, one bought.
    private String againstOtherStrategies() {
        trade("1", "65001", "66000");
        trade("2", "65001", "64500");
        trade("3", "65001", "65600");
        var now = T.plusSeconds(3600);
        path.price(market("65000", "65001", now, "0.004"));
        other("mean-reversion", "sell", now);
        other("grid", "sell", now);
        other("breakout", "buy", now);
        path.read(Topics.SIGNALS_SCORED);
        var alert =
                """
                {"ticker":"BINANCE:btcusdt","action":"buy","quantity":"0.01","strategy":"ema-cross",\
                "price":"65300","fired_at":"2026-01-05T10:59:20Z"}""";
        path.webhook("against", alert, now);
        return example("A good strategy against two others", alert, "0.004");
    }

    private void other(String strategy, String action, Instant now) {
        path.webhook(
                strategy,
                "{\"ticker\":\"BTCUSDT\",\"action\":\"%s\",\"quantity\":\"0.01\",\"strategy\":\"%s\"}"
                        .formatted(action, strategy),
                now);
    }

    /// A purchase and a close, both filled.
    private void trade(String id, String bought, String sold) {
        var time = T.plusSeconds(100 * Long.parseLong(id));
        for (var action : List.of("buy", "close")) {
            path.orders();
            path.price(market("65000", "65001", time, "0.002"));
            path.webhook(
                    action + id,
                    """
                    {"ticker":"BTCUSDT","action":"%s","quantity":"0.01","strategy":"ema-cross","id":"%s"}"""
                            .formatted(action, id),
                    time);
            fill(action + id, action.equals("buy") ? bought : sold, time);
        }
        path.read(Topics.SIGNALS_SCORED);
    }

    private void fill(String tradeId, String price, Instant time) {
        var order = path.orders().getFirst();
        var quantity = order.terms().quantity();
        var fill = new Fill(tradeId, Price.of(price), quantity, BigDecimal.ZERO, "USDT");
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED, quantity, null, "17", List.of(fill), null, null);
        path.orderEvent(
                new OrderEvent(
                        order.clientOrderId(), order.ref(), order.terms(), progress, 1, time));
    }

    private static MarketPrice market(String bid, String ask, Instant time, String volatility) {
        return new MarketPrice(
                        "BTCUSDT", Price.of(bid), Price.of(ask), time, "binance", "BTC", "USDT")
                .withVolatility(new BigDecimal(volatility));
    }

    /// The newest signal.
    private String example(String title, String alert, String volatility) {
        var scored = path.read(Topics.SIGNALS_SCORED).getLast();
        return """

        ### %s

        BTCUSDT is at 65000 to 65001, with a volatility of %s. The alert:

        ```
        %s
        ```

        | factor | finding | value | weight | contribution |
        |---|---|---|---|---|
        %s
        %s %s
        """
                .formatted(
                        title,
                        volatility,
                        alert,
                        rows(scored),
                        scored.explanation().findings().getLast().text(),
                        threshold(scored.signalId()));
    }

    private static String rows(ScoredSignal scored) {
        return findings(scored)
                .map(
                        it ->
                                "| `%s` | %s | %s | %s | %s |\n"
                                        .formatted(
                                                it.rule(),
                                                it.text().replaceFirst("; it contributes .*", ""),
                                                it.compared().getOrDefault("value", "0.7"),
                                                it.compared().getOrDefault("weight", ""),
                                                it.compared().get("contribution")))
                .collect(Collectors.joining());
    }

    private static Stream<Finding> findings(ScoredSignal scored) {
        return scored.explanation().findings().stream()
                .filter(it -> it.compared().containsKey("contribution"));
    }

    /// What the signal's decision says of the minimum.
    private String threshold(SignalId id) {
        var decided = new HashMap<SignalId, Explanation>();
        path.read(Topics.ORDERS_REQUESTED)
                .forEach(it -> decided.put(it.ref().signalId(), it.explanation()));
        path.read(Topics.SIGNALS_DENIED)
                .forEach(it -> decided.put(it.ref().signalId(), it.explanation()));
        return decided.get(id).findings().stream()
                .filter(it -> it.rule().equals("minimum-confidence"))
                .map(Finding::text)
                .findFirst()
                .orElseThrow();
    }
}
