package com.fkstrading.streams.score.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.streams.score.factor.FactorValue;
import com.fkstrading.streams.score.factor.LogOdds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxScorerTest {

    private static final Path MODELS = Path.of("src/test/resources/model");

    /// As the script that trains the model prints them; the constant is last.
    private static final double[] WEIGHTS = {
        0.591, 0.841, 0.430, 1.190, 0.808, 1.368, 0.775, 0.864
    };

    private final OnnxScorer scorer =
            new OnnxScorer(OnnxModel.read(MODELS.resolve("confidence.onnx")));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void confidenceIsThatOfTheLogisticRegression(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var values = random.doubles(7, -1.5, 1).toArray();
            double expected = WEIGHTS[7];
            for (int i = 0; i < 7; i++) {
                expected += WEIGHTS[i] * values[i];
            }

            assertThat(scorer.score(row(values)).confidence())
                    .isBetween(probability(expected - 0.001), probability(expected + 0.001));
        }
    }

    @Test
    void modelIsTheOneFactorThatContributes() {
        var scoring = scorer.score(row(0.5, -0.5, -0.1, 0.5, 0, 0.2, -0.25));

        assertThat(scoring.factors()).hasSize(8);
        assertThat(scoring.factors().subList(0, 7))
                .extracting(Factor::contribution)
                .containsOnly(new BigDecimal("0.0000"));
        assertThat(scoring.factors().getFirst().value()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(scoring.factors().getLast().name()).isEqualTo("model");
        assertThat(scoring.findings())
                .extracting(Finding::text)
                .startsWith("Factor 0; its value is 0.5.")
                .endsWith(
                        "The model b18cdb1c7d4527b0 gives a confidence of 0.7975; what share each"
                                + " factor has is not known.");
    }

    @Test
    void contributionsAddUpToTheLogOddsOfTheConfidence() {
        for (double shift = -60; shift <= 60; shift += 0.37) {
            var scoring = scorer.score(row(shift, 0, 0, 0, 0, 0, 0));
            var sum =
                    scoring.factors().stream()
                            .map(Factor::contribution)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(LogOdds.probability(sum)).isEqualTo(scoring.confidence());
        }
    }

    @Test
    void sameValuesGiveTheSameConfidenceInEverySession() {
        var values = row(0.1, -0.2, -0.3, 0.4, 0.5, -0.6, -0.7);
        var expected = scorer.score(values);

        for (int session = 0; session < 10; session++) {
            var other = new OnnxScorer(OnnxModel.read(MODELS.resolve("confidence.onnx")));
            for (int i = 0; i < 10; i++) {
                assertThat(other.score(values)).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsNoProbabilityIsTheLowestConfidence() {
        var sum = new OnnxScorer(OnnxModel.read(MODELS.resolve("no-probability.onnx")));

        for (double value : new double[] {2, -0.5, 1e39}) {
            assertThat(sum.score(row(value, 0, 0, 0, 0, 0, 0)).confidence())
                    .isEqualTo(new BigDecimal("0.0001"));
        }
        assertThat(sum.score(row(2, 0, 0, 0, 0, 0, 0)).findings().getLast().text())
                .endsWith(
                        " gives 2.0, which is not between 0 and 1: the confidence is the lowest,"
                                + " 0.0001.");
    }

    @Test
    void unusableFileSaysWhatWasExpected() {
        assertThatThrownBy(() -> OnnxModel.read(MODELS.resolve("none.onnx")))
                .hasMessage("a file that can be read");
        assertThatThrownBy(() -> OnnxModel.read(MODELS.resolve("six-factors.onnx")))
                .hasMessageContaining("float [1, 7]");
    }

    private static BigDecimal probability(double logOdds) {
        return LogOdds.probability(BigDecimal.valueOf(logOdds));
    }

    private static List<FactorValue> row(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(
                        i ->
                                new FactorValue(
                                        "factor-" + i,
                                        BigDecimal.valueOf(values[i]),
                                        Map.of(),
                                        "Factor " + i))
                .toList();
    }
}
