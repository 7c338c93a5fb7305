package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// The range and the step of the quantities of market orders.
public record MarketLotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize)
        implements Filter {

    @Override
    public String filterType() {
        return "MARKET_LOT_SIZE";
    }

    @Override
    public boolean allows(FilterTerms terms) {
        return !terms.market() || new Bounds(minQty, maxQty, stepSize).allow(terms.quantity());
    }
}
