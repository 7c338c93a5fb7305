package com.fkstrading.streams.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.money.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DollarValueTest {

    private static final BigDecimal TINY = new BigDecimal("0." + "0".repeat(80) + "1");

    /// An alert may state a price and a quantity of many digits, and their product has more than a
    /// record may have.
    @Test
    void valueOfManyDigitsCanBeReadAgain() throws Exception {
        var value = DollarValue.ofPurchase(TINY, BigDecimal.ONE);
        var exposure = value.exposure(new Quantity(TINY));

        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(value), DollarValue.class))
                .isEqualTo(value);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(exposure), Exposure.class))
                .isEqualTo(exposure);
        assertThat(exposure.dollars()).isPositive();
    }

    @Test
    void profitOfManyDigitsIsRounded() {
        var value = DollarValue.ofSale(Optional.of(new BigDecimal("0.00001623000000000000001")));

        assertThat(value.dollars(TINY)).isZero();
        assertThat(value.dollars(new BigDecimal("2"))).isEqualByComparingTo("0.00003246");
    }
}
