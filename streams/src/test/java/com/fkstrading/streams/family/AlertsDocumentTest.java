package com.fkstrading.streams.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.alert.AlertParser;
import com.fkstrading.streams.reading.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/alerts.md` is written from the families and their alerts, and must be the newest.
class AlertsDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("fks.root")).resolve("docs/alerts.md");
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final String START =
            """
            # Alerts

            What a webhook's body may look like. Every field is understood, ignored by name, or the reason of a
            denial that says what was found and what was expected. A body that follows none of these templates is
            read by the common names of the last one, `FKS`, or denied.

            - A size is a quantity of the base currency, an amount of the quote currency (`quote_amount`), percent
              of the account's equity (`percent_of_equity`, where `ACCOUNT_EQUITY_USD` is set) or of the position
              (`percent_of_position`), or a target position (`target_position`). Only a close may go without, and
              then sells all that is held.
            - Spot has no short: what opens one is denied, and a flip to a short closes the long.
            - A purchase may carry targets (`take_profit`, or several with their shares) and a stop (`stop_loss`),
              each as a price, as percent of the entry's price (`2%`) or as an offset from it. They must fit the
              entry: targets above it, the stop below it, shares of at most 100 percent together. A trailing stop
              is denied, never dropped.
            - `order_type` is `market`, `limit`, `stop` or `stop_limit`, with `limit_price` and `stop_price`;
              `time_in_force` is `gtc`, `ioc`, `fok` or `post_only`.
            - Stop prices, stops and targets are read and checked, but execution cannot place them yet: an order with
              one of them is denied as `UNSUPPORTED_ORDER` before anything is sent.
            - `cancel` cancels the open orders in the ticker, or of the strategy, that it names; where it names both,
              only the strategy's orders in that ticker. `cancel_all` without either cancels all of the account.
            - `heartbeat` promises the strategy's next alert within so long: whole seconds or a duration such as `1h` or
              `PT1H`, from 10 seconds to 7 days. Every alert of the strategy renews the promise, `off` or `0` ends it. If
              none comes in time, it is reported, and may hold the strategy. An alert that only says that the strategy is
              alive has the action `heartbeat` and needs no ticker: `{"action":"heartbeat","strategy":"ema-cross",
              "heartbeat":"1h","fired_at":"{{timenow}}"}`. Without `fired_at`, one that comes again with the same
              text within a minute is a duplicate, and no sign of life.
            - A test alert (`test`, `dry_run`, `is_test_net`, …) is never traded.

            """;

    @Test
    void documentIsWrittenFromTheFamilies() throws IOException {
        String written =
                Families.ALL.stream()
                        .map(AlertsDocumentTest::section)
                        .collect(Collectors.joining("\n", START, ""));
        var draft = Path.of("target/alerts.md");
        Files.writeString(draft, written);

        assertThat(Files.readString(DOCUMENT))
                .as("if the change is meant: cp streams/target/alerts.md docs/alerts.md")
                .isEqualTo(written);
    }

    @Test
    void everyFamilyHasANameOfItsOwn() {
        List<String> names = Families.ALL.stream().map(Family::name).toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void exampleIsAnOrderOnceItIsFilledIn(Family family) {
        String filledIn =
                family.example()
                        .replace("{{ticker}}", "BTCUSDT")
                        .replace("{{exchange}}", "BINANCE")
                        .replace("{{strategy.order.action}}", "buy")
                        .replaceAll("\\{\\{strategy.order.(contracts|price)}}", "0.01")
                        .replace("{{strategy.market_position}}", "long")
                        .replace("{{strategy.prev_market_position}}", "flat")
                        .replaceAll("\\{\\{strategy[^}]*size}}", "0.01")
                        .replaceAll("\\{\\{strategy[^}]*}}", "ema-cross")
                        .replace("{{close}}", "65000")
                        .replaceAll("\\{\\{time(now)?}}", NOW.toString());
        byte[] body = filledIn.getBytes(UTF_8);

        assertThat(Families.of(AlertParser.parse(body)).name()).isEqualTo(family.name());
        assertThat(AlertCorpusTest.decide(body, NOW).denied()).isEmpty();
    }

    static Stream<Family> orders() {
        return Families.ALL.stream().filter(family -> family.refusal().isEmpty());
    }

    private static String section(Family family) {
        var refusal =
                family.refusal()
                        .map(instead -> "Never an order: expected " + instead + ".\n\nInstead:\n\n")
                        .orElse("");
        return """
        ## %s

        %s```
        %s
        ```
        """
                .formatted(family.name(), refusal, family.example());
    }
}
