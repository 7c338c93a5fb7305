package com.fkstrading.streams.score.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.score.Scorer;
import com.fkstrading.streams.score.Scoring;
import com.fkstrading.streams.score.factor.FactorValue;
import com.fkstrading.streams.score.factor.LogOdds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks a trained model. What share each factor has is not known, so the model is the one factor
/// that contributes.
public final class OnnxScorer implements Scorer {

    private static final String MODEL = "model";

    /// Of which the log-odds still have an end.
    private static final BigDecimal LOWEST = BigDecimal.ONE.movePointLeft(LogOdds.SCALE);

    private static final BigDecimal HIGHEST = BigDecimal.ONE.subtract(LOWEST);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(LogOdds.SCALE);

    private final OrtSession session;
    private final String input;
    private final String version;

    public OnnxScorer(OnnxModel model) {
        try {
            this.session = model.open();
        } catch (OrtException impossible) {
            throw new IllegalStateException("the model was opened before", impossible);
        }
        this.input = session.getInputNames().iterator().next();
        this.version = model.version();
    }

    /// Confidence must never keep a position from being closed: a model that gives no probability
    /// is a low confidence, no failure.
    @Override
    public Scoring score(List<FactorValue> values) {
        float given = given(values);
        var confidence = isProbability(given) ? probability(given) : LOWEST;
        var logOdds = LogOdds.of(confidence);
        var factors = new ArrayList<Factor>();
        var findings = new ArrayList<Finding>();
        for (var value : values) {
            factors.add(new Factor(value.name(), value.value(), NOTHING));
            findings.add(value.finding(Map.of(), "its value is " + Figures.plain(value.value())));
        }
        factors.add(new Factor(MODEL, confidence, logOdds));
        findings.add(finding(given, confidence, logOdds));
        return new Scoring(confidence, factors, findings);
    }

    /// What the model gives, which may be any number, or none where it fails.
    private float given(List<FactorValue> values) {
        var row = new float[1][values.size()];
        for (int i = 0; i < values.size(); i++) {
            row[0][i] = values.get(i).value().floatValue();
        }
        try (var tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), row);
                var result = session.run(Map.of(input, tensor))) {
            return ((float[][]) result.get(0).getValue())[0][0];
        } catch (OrtException failure) {
            return Float.NaN;
        }
    }

    private static boolean isProbability(float given) {
        return given >= 0 && given <= 1;
    }

    /// A double holds each float exactly; this is no amount.
    private static BigDecimal probability(float given) {
        return new BigDecimal((double) given)
                .setScale(LogOdds.SCALE, RoundingMode.HALF_UP)
                .max(LOWEST)
                .min(HIGHEST);
    }

    private Finding finding(float given, BigDecimal confidence, BigDecimal logOdds) {
        String plain = Figures.plain(confidence);
        String text =
                isProbability(given)
                        ? "gives a confidence of %s; what share each factor has is not known."
                                .formatted(plain)
                        : "gives %s, which is not between 0 and 1: the confidence is the lowest, %s."
                                .formatted(given, plain);
        return Finding.passed(
                Stage.SCORE,
                MODEL,
                Map.of(
                        "modelVersion", version,
                        "confidence", plain,
                        "contribution", Figures.plain(logOdds)),
                "The model %s %s".formatted(version, text));
    }
}
