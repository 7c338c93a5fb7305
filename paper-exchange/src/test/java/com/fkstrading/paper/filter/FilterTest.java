package com.fkstrading.paper.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FilterTest {

    private final Filter price = new PriceFilter(decimal("0.01"), decimal("1000"), decimal("0.01"));
    private final Filter lot = new LotSize(decimal("0.001"), decimal("10"), decimal("0.001"));
    private final Filter marketLot =
            new MarketLotSize(BigDecimal.ZERO, decimal("2"), BigDecimal.ZERO);
    private final Filter notional = new NotionalFilter(decimal("5"), true, decimal("100"), false);

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
        assertThat(lot.allows(new FilterTerms(true, true, decimal("1"), decimal("0.0015"), 0)))
                .isTrue();
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
        var filter = new MaxNumOrders(2);

        assertThat(filter.allows(new FilterTerms(false, false, BigDecimal.ONE, BigDecimal.ONE, 1)))
                .isTrue();
        assertThat(filter.allows(new FilterTerms(false, false, BigDecimal.ONE, BigDecimal.ONE, 2)))
                .isFalse();
    }

    private static FilterTerms limit(String price, String quantity) {
        return new FilterTerms(false, false, decimal(price), decimal(quantity), 0);
    }

    private static FilterTerms market(String price, String quantity) {
        return new FilterTerms(true, false, decimal(price), decimal(quantity), 0);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
