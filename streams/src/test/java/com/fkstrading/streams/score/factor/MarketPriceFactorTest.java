package com.fkstrading.streams.score.factor;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketPriceFactorTest {

    private final MarketPriceFactor marketPrice =
            new MarketPriceFactor(new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));

    @ParameterizedTest
    @CsvSource({
        "BUY,   100,     0.5000",
        "BUY,   100.5,   0.5000",
        "BUY,   99.5,    0.5000",
        "BUY,   102.75, -1.2500",
        "BUY,   97.25,  -1.2500",
        "BUY,   105,    -3.0000",
        "BUY,   1,      -3.0000",
        "SELL,  99,      0.5000",
        "CLOSE, 99,      0.5000",
        "SELL,  100,     0.1033",
    })
    void purchaseIsComparedWithTheAskAndSaleWithTheBid(
            SignalSide side, String price, BigDecimal expected) {
        var signal = TestSignal.buy().does(side, SignalAction.TRADE).at(price);

        assertThat(value(signal, TestSignal.market(T)).value()).isEqualTo(expected);
    }

    @Test
    void withoutAPriceInTheAlertItIsZeroAndSaysSo() {
        var value = value(TestSignal.buy(), TestSignal.market(T));

        assertThat(value.value()).isZero();
        assertThat(value.text()).isEqualTo("The alert gives no price to compare");
    }

    @Test
    void withoutAMarketPriceItIsZeroAndSaysSo() {
        var value = marketPrice.of(TestSignal.buy().at("1").build(), Optional.empty(), T);

        assertThat(value.value()).isZero();
        assertThat(value.text()).isEqualTo("No market price of BTCUSDT is known");
    }

    @Test
    void priceThatIsTooOldIsNoPrice() {
        var value = value(TestSignal.buy().at("50"), TestSignal.market(T.minusMillis(5_001)));

        assertThat(value.value()).isZero();
        assertThat(value.text())
                .isEqualTo(
                        "The price of BTCUSDT is from 2026-01-05T09:59:54.999Z, not within 5 s"
                                + " before 2026-01-05T10:00:00Z");
    }

    private FactorValue value(TestSignal signal, MarketPrice market) {
        return marketPrice.of(signal.build(), Optional.of(market), T);
    }
}
