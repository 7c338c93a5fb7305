package com.fkstrading.streams.score.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFactorTest {

    private final ClaimFactor claim = new ClaimFactor(new BigDecimal("0.7"));

    @ParameterizedTest
    @CsvSource({
        "0.7,   0.0000",
        "0.6,  -0.4418",
        "0.9,   1.3499",
        "0.99,  2.0000",
        "1,     2.0000",
        "0.01, -2.0000",
        "0,    -2.0000",
    })
    void claimCountsByItsDistanceFromTheBase(String claimed, BigDecimal expected) {
        assertThat(claim.of(TestSignal.buy().claims(claimed).build()).value()).isEqualTo(expected);
    }

    @Test
    void withoutAClaimItIsZeroAndSaysSo() {
        var value = claim.of(TestSignal.buy().build());

        assertThat(value.value()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(value.text()).isEqualTo("The alert claims no confidence");
    }
}
