package com.fkstrading.streams.config;

import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.score.LogOddsScorer;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.Scorer;
import com.fkstrading.streams.score.factor.ClaimFactor;
import com.fkstrading.streams.score.factor.CompletenessFactor;
import com.fkstrading.streams.score.factor.FreshnessFactor;
import com.fkstrading.streams.score.factor.MarketPriceFactor;
import com.fkstrading.streams.score.factor.OtherStrategiesFactor;
import com.fkstrading.streams.score.factor.TrackRecordFactor;
import com.fkstrading.streams.score.factor.VolatilityFactor;
import com.fkstrading.streams.score.onnx.OnnxModel;
import com.fkstrading.streams.score.onnx.OnnxScorer;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings of the confidence. A factor's weight multiplies what it says; 0 turns it off.
public interface ConfidenceSettings {

    /// A signal below it is denied.
    @WithName("MIN_CONFIDENCE")
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal minConfidence();

    /// The confidence of a signal of which nothing is known.
    @WithName("CONFIDENCE_BASE")
    @WithDefault("0.7")
    @DecimalMin("0.01")
    @DecimalMax("0.99")
    BigDecimal base();

    @WithName("CONFIDENCE_WEIGHT_CLAIM")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal claim();

    @WithName("CONFIDENCE_WEIGHT_FRESHNESS")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal freshness();

    @WithName("CONFIDENCE_WEIGHT_COMPLETENESS")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal completeness();

    @WithName("CONFIDENCE_WEIGHT_MARKET_PRICE")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal marketPrice();

    @WithName("CONFIDENCE_WEIGHT_OTHER_STRATEGIES")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal otherStrategies();

    @WithName("CONFIDENCE_WEIGHT_TRACK_RECORD")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal trackRecord();

    @WithName("CONFIDENCE_WEIGHT_VOLATILITY")
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal volatility();

    /// The file of a trained model that is used instead of the formula: the weights do not count
    /// then. The base still does, since the claim is compared with it.
    @WithName("CONFIDENCE_MODEL")
    @WithConverter(ModelConverter.class)
    Optional<OnnxModel> model();

    /// The version that the model must have; empty for any. It tells a replay that the file has
    /// changed.
    @WithName("CONFIDENCE_MODEL_VERSION")
    Optional<String> modelVersion();

    /// By the names of their environment variables.
    default Map<String, String> values() {
        var values = new TreeMap<String, String>();
        values.put("MIN_CONFIDENCE", Figures.plain(minConfidence()));
        values.put("CONFIDENCE_BASE", Figures.plain(base()));
        values.put("CONFIDENCE_WEIGHT_CLAIM", Figures.plain(claim()));
        values.put("CONFIDENCE_WEIGHT_FRESHNESS", Figures.plain(freshness()));
        values.put("CONFIDENCE_WEIGHT_COMPLETENESS", Figures.plain(completeness()));
        values.put("CONFIDENCE_WEIGHT_MARKET_PRICE", Figures.plain(marketPrice()));
        values.put("CONFIDENCE_WEIGHT_OTHER_STRATEGIES", Figures.plain(otherStrategies()));
        values.put("CONFIDENCE_WEIGHT_TRACK_RECORD", Figures.plain(trackRecord()));
        values.put("CONFIDENCE_WEIGHT_VOLATILITY", Figures.plain(volatility()));
        values.put("CONFIDENCE_MODEL", model().map(it -> it.file().toString()).orElse(""));
        values.put("CONFIDENCE_MODEL_VERSION", model().map(OnnxModel::version).orElse(""));
        return values;
    }

    default Score score(Duration maximumSignalAge, PriceAge priceAge) {
        return new Score(
                new ClaimFactor(base()),
                new FreshnessFactor(maximumSignalAge),
                new MarketPriceFactor(priceAge),
                new VolatilityFactor(priceAge),
                scorer());
    }

    private Scorer scorer() {
        var found = model().map(OnnxModel::version).orElse("");
        var wanted = modelVersion().orElse(found);
        if (!wanted.equals(found)) {
            throw new IllegalArgumentException(
                    "CONFIDENCE_MODEL_VERSION: '%s'; expected '%s', the version of CONFIDENCE_MODEL"
                            .formatted(wanted, found));
        }
        return model().<Scorer>map(OnnxScorer::new)
                .orElseGet(() -> new LogOddsScorer(base(), weights()));
    }

    /// By the factors' names.
    default Map<String, BigDecimal> weights() {
        return Map.of(
                ClaimFactor.NAME, claim(),
                FreshnessFactor.NAME, freshness(),
                CompletenessFactor.NAME, completeness(),
                MarketPriceFactor.NAME, marketPrice(),
                OtherStrategiesFactor.NAME, otherStrategies(),
                TrackRecordFactor.NAME, trackRecord(),
                VolatilityFactor.NAME, volatility());
    }
}
