package com.fkstrading.streams.config;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.streams.Rules;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.equity.AccountEquity;
import com.fkstrading.streams.freshness.Freshness;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.price.PriceLookup;
import com.fkstrading.streams.score.Threshold;
import com.fkstrading.streams.size.Cap;
import com.fkstrading.streams.size.MarketAmount;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.size.Sizing;
import com.fkstrading.streams.validate.Market;
import com.fkstrading.streams.validate.SymbolMap;
import com.fkstrading.streams.validate.Validate;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// The settings of the rules, by the names of their environment variables; every error about one
/// has its name.
@ConfigMapping(prefix = "")
public interface DecisionSettings {

    /// How long after it fired a signal may still become an order. No longer than duplicates are
    /// remembered.
    @WithName("MAX_SIGNAL_AGE")
    @WithDefault("60")
    @DurationMin(millis = 1)
    @DurationMax(hours = 24)
    Duration maxSignalAge();

    /// TradingView's names of the exchanges whose markets are traded.
    @WithName("SUPPORTED_EXCHANGES")
    @WithDefault("BINANCE")
    Set<String> supportedExchanges();

    /// The exchange's markets by the symbols that alerts write differently, such as
    /// `XBTUSD=BTCUSD,BTC/USDT=BTCUSDT`.
    @WithName("SYMBOL_MAP")
    Optional<String> symbolMap();

    @WithParentName
    ConfidenceSettings confidence();

    @WithParentName
    LimitSettings limits();

    /// An older price is ignored.
    @WithName("MAX_PRICE_AGE")
    @WithDefault("5")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration maxPriceAge();

    /// The assets that count as one dollar each.
    @WithName("DOLLAR_ASSETS")
    @WithDefault(MarketPrice.DOLLAR_ASSETS)
    List<String> dollarAssets();

    /// The capital of each account in dollars, of which a size may be a percentage.
    @WithName("ACCOUNT_EQUITY_USD")
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> accountEquityUsd();

    /// Equal values have the same version, however they were written.
    default SettingsSnapshot snapshot() {
        var values = new TreeMap<>(limits().values());
        values.putAll(confidence().values());
        values.put("MAX_SIGNAL_AGE", Figures.seconds(maxSignalAge()));
        values.put("SUPPORTED_EXCHANGES", String.join(",", new TreeSet<>(supportedExchanges())));
        values.put("SYMBOL_MAP", symbols().toString());
        values.put("MAX_PRICE_AGE", Figures.seconds(maxPriceAge()));
        values.put("DOLLAR_ASSETS", String.join(",", dollarAssets()));
        values.put("ACCOUNT_EQUITY_USD", accountEquityUsd().map(Figures::plain).orElse(""));
        return SettingsSnapshot.of(values);
    }

    private SymbolMap symbols() {
        try {
            return symbolMap().map(SymbolMap::parse).orElse(SymbolMap.NONE);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("SYMBOL_MAP: " + wrong.getMessage(), wrong);
        }
    }

    default Rules rules() {
        var priceAge = new PriceAge(maxPriceAge(), maxSignalAge());
        var limits = limits().limits();
        var dollars = new DollarRate.Rule(List.copyOf(dollarAssets()), priceAge);
        var equity = new AccountEquity(accountEquityUsd().orElse(null));
        var sizing = new Sizing(new MarketAmount(dollars, equity));
        return new Rules(
                snapshot(),
                new Validate(
                        new Market(supportedExchanges(), symbols()),
                        maxSignalAge(),
                        new PriceLookup(dollars)),
                new Deduplicate(maxSignalAge()),
                new Freshness(maxSignalAge()),
                new Rules.Confidence(
                        confidence().score(maxSignalAge(), priceAge),
                        new Threshold(confidence().minConfidence(), sizing)),
                new Limit(limits, sizing, Boolean.parseBoolean(limits().holdAfterMissedAlert())),
                new Size(new Cap(dollars, priceAge), limits, sizing));
    }
}
