package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// The range and the step of limit prices.
public record PriceFilter(BigDecimal minPrice, BigDecimal maxPrice, BigDecimal tickSize)
        implements Filter {

    @Override
    public String filterType() {
        return "PRICE_FILTER";
    }

    @Override
    public boolean allows(FilterTerms terms) {
        return terms.market() || new Bounds(minPrice, maxPrice, tickSize).allow(terms.price());
    }
}
