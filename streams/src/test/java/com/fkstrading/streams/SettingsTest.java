package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.control.TradingHours;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.service.config.SettingsReader;
import com.fkstrading.streams.budget.LimitUnits;
import com.fkstrading.streams.budget.Limits;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.budget.MarketLimits;
import com.fkstrading.streams.budget.OrderLimits;
import com.fkstrading.streams.budget.RateLimit;
import com.fkstrading.streams.config.ConfidenceSettings;
import com.fkstrading.streams.config.DecisionSettings;
import com.fkstrading.streams.config.LimitSettings;
import com.fkstrading.streams.config.ProcessingSettings;
import com.fkstrading.streams.loss.CoolDown;
import com.fkstrading.streams.loss.LossLimit;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings' names and defaults, and that a bad value stops the start with its name.
class SettingsTest {

    private static final String MODEL = "src/test/resources/model/confidence.onnx";
    private static final String MODEL_VERSION = "b18cdb1c7d4527b0";

    @Test
    void defaults() {
        var settings = read(Map.of());

        assertThat(settings.maxSignalAge()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.supportedExchanges()).containsExactly("BINANCE");
        assertThat(settings.confidence().minConfidence()).isEqualByComparingTo("0.6");
        assertThat(settings.confidence().base()).isEqualByComparingTo("0.7");
        assertThat(settings.confidence().weights().values())
                .hasSize(7)
                .allSatisfy(weight -> assertThat(weight).isEqualByComparingTo("1"));
        assertThat(settings.maxPriceAge()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.dollarAssets()).containsExactly("USD", "USDT", "USDC", "FDUSD", "TUSD");
    }

    @Test
    void onlyTheRateAndTheSizeOfAnOrderAreLimitedByDefault() {
        var limits = read(Map.of()).rules().limit().limits();

        var account =
                new Limits(
                        new RateLimit(100, Duration.ofSeconds(60)),
                        new OrderLimits(Notional.of("100000"), null, null, null),
                        LossLimit.NONE,
                        null,
                        MarketLimits.NONE);
        var units = new LimitUnits(Duration.ofSeconds(60), 3);
        assertThat(limits).isEqualTo(new LimitsInForce(account, Limits.NONE, null, units));
    }

    @Test
    void eachIsSetByItsName() {
        var settings =
                read(
                        Map.of(
                                "MAX_SIGNAL_AGE", "5",
                                "SUPPORTED_EXCHANGES", "BINANCE,BINANCEUS",
                                "SYMBOL_MAP", "xbtusd=BTCUSD, BTC/USDT=BTCUSDT",
                                "MIN_CONFIDENCE", "0.7",
                                "MAX_PRICE_AGE", "2",
                                "DOLLAR_ASSETS", "USD,USDT"));

        assertThat(settings.maxSignalAge()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.supportedExchanges()).containsExactly("BINANCE", "BINANCEUS");
        assertThat(settings.snapshot().values())
                .containsEntry("SYMBOL_MAP", "BTC/USDT=BTCUSDT,XBTUSD=BTCUSD");
        assertThat(settings.confidence().minConfidence()).isEqualByComparingTo("0.7");
        assertThat(settings.maxPriceAge()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.dollarAssets()).containsExactly("USD", "USDT");
    }

    @Test
    void eachFactorHasAWeightOfItsOwn() {
        var settings =
                read(
                        Map.of(
                                "CONFIDENCE_BASE", "0.5",
                                "CONFIDENCE_WEIGHT_CLAIM", "1.5",
                                "CONFIDENCE_WEIGHT_FRESHNESS", "2.5",
                                "CONFIDENCE_WEIGHT_COMPLETENESS", "3.5",
                                "CONFIDENCE_WEIGHT_MARKET_PRICE", "4.5",
                                "CONFIDENCE_WEIGHT_OTHER_STRATEGIES", "5.5",
                                "CONFIDENCE_WEIGHT_TRACK_RECORD", "6.5",
                                "CONFIDENCE_WEIGHT_VOLATILITY", "0"));

        assertThat(settings.confidence().base()).isEqualByComparingTo("0.5");
        assertThat(settings.confidence().weights())
                .containsEntry("claim", new BigDecimal("1.5"))
                .containsEntry("freshness", new BigDecimal("2.5"))
                .containsEntry("completeness", new BigDecimal("3.5"))
                .containsEntry("market-price", new BigDecimal("4.5"))
                .containsEntry("other-strategies", new BigDecimal("5.5"))
                .containsEntry("track-record", new BigDecimal("6.5"))
                .containsEntry("volatility", new BigDecimal("0"));
    }

    @Test
    void eachLimitIsSetByItsName() {
        var settings =
                Map.ofEntries(
                        Map.entry("RATE_LIMIT_REQUESTS", "3"),
                        Map.entry("RATE_LIMIT_WINDOW", "10"),
                        Map.entry("RATE_LIMIT_STRATEGY_REQUESTS", "4"),
                        Map.entry("RATE_LIMIT_SOURCE_REQUESTS", "5"),
                        Map.entry("MAX_ORDER_SIZE_USD", "1.5"),
                        Map.entry("MAX_EXPOSURE_USD", "2.5"),
                        Map.entry("MAX_SYMBOL_EXPOSURE_USD", "3.5"),
                        Map.entry("MAX_ORDERS_PER_DAY", "6"),
                        Map.entry("MAX_DAILY_LOSS_USD", "4.5"),
                        Map.entry("MAX_DRAWDOWN_USD", "5.5"),
                        Map.entry("COOL_DOWN_LOSSES", "7"),
                        Map.entry("COOL_DOWN", "30"),
                        Map.entry("ALLOWED_SYMBOLS", "BTCUSDT,ETHUSDT"),
                        Map.entry("TRADING_HOURS", "Mon-Fri 08:00-20:00"));

        var window = Duration.ofSeconds(10);
        var account =
                new Limits(
                        new RateLimit(3, window),
                        new OrderLimits(
                                Notional.of("1.5"),
                                6,
                                new BigDecimal("2.5"),
                                new BigDecimal("3.5")),
                        new LossLimit(new BigDecimal("4.5"), new BigDecimal("5.5")),
                        new CoolDown(7, Duration.ofSeconds(30)),
                        new MarketLimits(
                                Set.of("BTCUSDT", "ETHUSDT"),
                                TradingHours.parse("Mon-Fri 08:00-20:00")));
        var strategy =
                new Limits(
                        new RateLimit(4, window),
                        OrderLimits.NONE,
                        LossLimit.NONE,
                        null,
                        MarketLimits.NONE);
        assertThat(read(settings).rules().limit().limits())
                .isEqualTo(
                        new LimitsInForce(
                                account,
                                strategy,
                                new RateLimit(5, window),
                                new LimitUnits(window, 7)));
    }

    /// A setting that the version does not hold could change a decision unseen.
    @Test
    void versionHoldsEverySetting() {
        var names =
                Stream.of(DecisionSettings.class, ConfidenceSettings.class, LimitSettings.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(method -> method.getAnnotation(WithName.class))
                        .filter(Objects::nonNull)
                        .map(WithName::value)
                        .toList();

        assertThat(read(Map.of()).snapshot().values().keySet())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void versionDependsOnTheValuesAndNotOnHowTheyAreWritten() {
        var defaults = read(Map.of()).snapshot();

        assertThat(read(Map.of("MIN_CONFIDENCE", "0.60", "MAX_SIGNAL_AGE", "60s")).snapshot())
                .isEqualTo(defaults);
        assertThat(read(Map.of("MIN_CONFIDENCE", "0.7")).snapshot().version())
                .isNotEqualTo(defaults.version())
                .hasSize(12);
    }

    @Test
    void modelIsPartOfTheVersion() {
        var snapshot = read(Map.of("CONFIDENCE_MODEL", MODEL)).snapshot();

        assertThat(snapshot.values())
                .containsEntry("CONFIDENCE_MODEL", MODEL)
                .containsEntry("CONFIDENCE_MODEL_VERSION", MODEL_VERSION);
        assertThat(read(snapshot.values()).rules().settings()).isEqualTo(snapshot);
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL, ""})
    void modelOfAnotherVersionStopsTheStart(String model) {
        var settings =
                read(
                        Map.of(
                                "CONFIDENCE_MODEL",
                                model,
                                "CONFIDENCE_MODEL_VERSION",
                                "0123456789abcdef"));

        assertThatThrownBy(settings::rules)
                .hasMessageContaining("CONFIDENCE_MODEL_VERSION")
                .hasMessageContaining("0123456789abcdef");
    }

    @Test
    void wrongModelIsExplained() {
        assertThatThrownBy(() -> read(Map.of("CONFIDENCE_MODEL", "pom.xml")))
                .hasMessage(
                        "CONFIDENCE_MODEL: 'pom.xml'; expected an ONNX model with one input,"
                                + " float [1, 7], and one output, float [1, 1]");
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_SIGNAL_AGE, soon",
        "MAX_SIGNAL_AGE, 0",
        "MAX_SIGNAL_AGE, 90000",
        "MIN_CONFIDENCE, 2",
        "MIN_CONFIDENCE, -0.1",
        "MIN_CONFIDENCE, abc",
        "CONFIDENCE_BASE, 0",
        "CONFIDENCE_BASE, 1",
        "CONFIDENCE_WEIGHT_CLAIM, -1",
        "CONFIDENCE_WEIGHT_FRESHNESS, 11",
        "CONFIDENCE_WEIGHT_COMPLETENESS, much",
        "CONFIDENCE_WEIGHT_MARKET_PRICE, -0.1",
        "CONFIDENCE_WEIGHT_OTHER_STRATEGIES, 10.1",
        "CONFIDENCE_WEIGHT_TRACK_RECORD, -1",
        "CONFIDENCE_WEIGHT_VOLATILITY, 11",
        "CONFIDENCE_MODEL, no-such-file.onnx",
        "CONFIDENCE_MODEL, pom.xml",
        "CONFIDENCE_MODEL, src/test/resources/model/six-factors.onnx",
        "CONFIDENCE_MODEL, src/test/resources/model/two-outputs.onnx",
        "RATE_LIMIT_REQUESTS, 0",
        "RATE_LIMIT_REQUESTS, many",
        "RATE_LIMIT_WINDOW, 0",
        "RATE_LIMIT_WINDOW, 90000",
        "RATE_LIMIT_STRATEGY_REQUESTS, 0",
        "RATE_LIMIT_SOURCE_REQUESTS, 0",
        "MAX_ORDER_SIZE_USD, 0",
        "MAX_ORDER_SIZE_USD, all",
        "ACCOUNT_EQUITY_USD, 0",
        "ACCOUNT_EQUITY_USD, much",
        "MAX_EXPOSURE_USD, 0",
        "MAX_SYMBOL_EXPOSURE_USD, 0",
        "MAX_ORDERS_PER_DAY, 0",
        "MAX_DAILY_LOSS_USD, 0",
        "MAX_DRAWDOWN_USD, 0",
        "COOL_DOWN_LOSSES, 0",
        "COOL_DOWN, -1",
        "COOL_DOWN, 700000",
        "HOLD_AFTER_MISSED_ALERT, perhaps",
        "ALLOWED_SYMBOLS, btcusdt",
        "ALLOWED_SYMBOLS, BTC-USDT",
        "TRADING_HOURS, 25:00",
        "MAX_PRICE_AGE, 0",
        "MAX_PRICE_AGE, never"
    })
    void badValueStopsTheStartWithItsName(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)).rules())
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XBTUSD",
                "XBTUSD=",
                "=BTCUSD",
                "XBTUSD=BTC/USD",
                "XBTUSD=BTCUSD,",
                "XBTUSD=BTCUSD,XBTUSD=BTCUSDT",
                "BTCUSDT.P=BTCUSDT",
                "BYBIT:BTCUSDTPERP=BTCUSDT",
                "\u0412TCUSDT=BTCUSDT"
            })
    void badEntryOfTheSymbolMapStopsTheStartWithItsName(String value) {
        var settings = read(Map.of("SYMBOL_MAP", value));

        assertThatThrownBy(settings::rules)
                .hasMessageStartingWith("SYMBOL_MAP: '")
                .hasMessageContaining("expected");
    }

    @Test
    void kafkaStreamsGetsTheDefaultsThatAreChecked() {
        var config = SettingsReader.read(Map.of(), ProcessingSettings.class);
        var checked = config.getConfigMapping(ProcessingSettings.class);

        assertThat(config.getValue("kafka-streams.commit.interval.ms", Integer.class))
                .isEqualTo(checked.commitInterval());
        assertThat(config.getValue("kafka-streams.num.stream.threads", Integer.class))
                .isEqualTo(checked.threads());
    }

    @ParameterizedTest
    @CsvSource({
        "STREAMS_COMMIT_INTERVAL, soon",
        "STREAMS_COMMIT_INTERVAL, 0",
        "STREAMS_COMMIT_INTERVAL, 10001",
        "STREAMS_THREADS, 0",
        "STREAMS_THREADS, 65",
        "STREAMS_THREADS, all"
    })
    void badValueOfTheProcessingStopsTheStartWithItsName(String name, String value) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(name, value), ProcessingSettings.class))
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    private static DecisionSettings read(Map<String, String> settings) {
        return SettingsReader.read(settings, DecisionSettings.class)
                .getConfigMapping(DecisionSettings.class);
    }
}
