package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// The range and the step of quantities.
public record LotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize) implements Filter {

    @Override
    public String filterType() {
        return "LOT_SIZE";
    }

    @Override
    public boolean allows(FilterTerms terms) {
        var step = terms.byQuote() ? BigDecimal.ZERO : stepSize;
        return new Bounds(minQty, maxQty, step).allow(terms.quantity());
    }
}
