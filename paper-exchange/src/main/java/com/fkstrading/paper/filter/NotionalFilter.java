package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// The range of an order's value in the quote asset.
public record NotionalFilter(
        BigDecimal minNotional,
        boolean applyMinToMarket,
        BigDecimal maxNotional,
        boolean applyMaxToMarket)
        implements Filter {

    @Override
    public String filterType() {
        return "NOTIONAL";
    }

    @Override
    public boolean allows(FilterTerms terms) {
        var minimum = !terms.market() || applyMinToMarket ? minNotional : BigDecimal.ZERO;
        var maximum = !terms.market() || applyMaxToMarket ? maxNotional : BigDecimal.ZERO;
        return Bounds.of(minimum, maximum).allow(terms.notional());
    }
}
