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

    @Override
    public Scoring score(List<FactorValue> values) {
        var confidence = confidence(values);
        var logOdds = LogOdds.of(confidence);
        var factors = new ArrayList<Factor>();
        var findings = new ArrayList<Finding>();
        for (var value : values) {
            factors.add(new Factor(value.name(), value.value(), NOTHING));
            findings.add(value.finding(Map.of(), "its value is " + Figures.plain(value.value())));
        }
        factors.add(new Factor(MODEL, confidence, logOdds));
        findings.add(finding(confidence, logOdds));
        return new Scoring(confidence, factors, findings);
    }

    private BigDecimal confidence(List<FactorValue> values) {
        var row = new float[1][values.size()];
        for (int i = 0; i < values.size(); i++) {
            row[0][i] = values.get(i).value().floatValue();
        }
        try (var tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), row);
                var result = session.run(Map.of(input, tensor))) {
            float given = ((float[][]) result.get(0).getValue())[0][0];
            if (!(given >= 0 && given <= 1)) {
                throw new IllegalStateException("the model gives no probability: " + given);
            }
            // A double holds each float exactly; this is no amount.
            return new BigDecimal((double) given)
                    .setScale(LogOdds.SCALE, RoundingMode.HALF_UP)
                    .max(LOWEST)
                    .min(HIGHEST);
        } catch (OrtException failure) {
            throw new IllegalStateException("the model fails", failure);
        }
    }

    private Finding finding(BigDecimal confidence, BigDecimal logOdds) {
        return Finding.passed(
                Stage.SCORE,
                MODEL,
                Map.of(
                        "modelVersion", version,
                        "confidence", Figures.plain(confidence),
                        "contribution", Figures.plain(logOdds)),
                "The model %s gives a confidence of %s; what share each factor has is not known."
                        .formatted(version, Figures.plain(confidence)));
    }
}
