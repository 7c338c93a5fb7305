package com.fkstrading.paper.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.paper.market.Filter.Terms;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FilterTest {

    private final Filter price =
            new Filter.PriceFilter(decimal("0.01"), decimal("1000"), decimal("0.01"));
    private final Filter lot =
            new Filter.LotSize(decimal("0.001"), decimal("10"), decimal("0.001"));
    private final Filter marketLot =
            new Filter.MarketLotSize(BigDecimal.ZERO, decimal("2"), BigDecimal.ZERO);
    private final Filter notional = new Filter.Notional(decimal("5"), true, decimal("100"), false);

    @Test
    void priceLiesOnATickWithinItsBounds() {
        assertThat(price.allows(limit("0.01", "1"))).isTrue();
        assertThat(price.allows(limit("1000", "1"))).isTrue();
        assertThat(price.allows(limit("0.015", "1"))).isFalse();
        assertThat(price.allows(limit("1000.01", "1"))).isFalse();
    }

    @Test
    void priceOfAMarketOrderIsNotLookedAt() {
        assertThat(price.allows(market("5000.001", "1"))).isTrue();
    }

    @Test
    void quantityLiesOnAStepWithinItsBounds() {
        assertThat(lot.allows(limit("1", "0.001"))).isTrue();
        assertThat(lot.allows(limit("1", "0.0015"))).isFalse();
        assertThat(lot.allows(limit("1", "0.0009"))).isFalse();
        assertThat(lot.allows(limit("1", "10.001"))).isFalse();
    }

    @Test
    void orderByQuoteAmountIsBoundByNoStep() {
        assertThat(lot.allows(new Terms(true, true, decimal("1"), decimal("0.0015"), 0))).isTrue();
    }

    @Test
    void marketLotBindsMarketOrdersAlone() {
        assertThat(marketLot.allows(market("1", "2.1"))).isFalse();
        assertThat(marketLot.allows(limit("1", "2.1"))).isTrue();
    }

    @Test
    void notionalHasABottomForAllAndATopForLimitOrders() {
        assertThat(notional.allows(limit("4.99", "1"))).isFalse();
        assertThat(notional.allows(market("4.99", "1"))).isFalse();
        assertThat(notional.allows(limit("101", "1"))).isFalse();
        assertThat(notional.allows(market("101", "1"))).isTrue();
    }

    @Test
    void bookTakesNoMoreThanSoManyOpenOrders() {
        var filter = new Filter.MaxNumOrders(2);

        assertThat(filter.allows(new Terms(false, false, BigDecimal.ONE, BigDecimal.ONE, 1)))
                .isTrue();
        assertThat(filter.allows(new Terms(false, false, BigDecimal.ONE, BigDecimal.ONE, 2)))
                .isFalse();
    }

    private static Terms limit(String price, String quantity) {
        return new Terms(false, false, decimal(price), decimal(quantity), 0);
    }

    private static Terms market(String price, String quantity) {
        return new Terms(true, false, decimal(price), decimal(quantity), 0);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
