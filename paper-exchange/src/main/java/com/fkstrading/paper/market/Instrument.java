package com.fkstrading.paper.market;

import com.fkstrading.paper.error.OrderErrors;
import com.fkstrading.paper.filter.Filter;
import com.fkstrading.paper.filter.FilterTerms;
import java.math.BigDecimal;
import java.util.List;

/// A symbol that can be traded: its assets, its trading rules, and its quote at start.
///
/// @param tickSize the step of prices
/// @param stepSize the step of quantities
public record Instrument(
        String base,
        String quote,
        InstrumentStatus status,
        BigDecimal tickSize,
        BigDecimal stepSize,
        List<Filter> filters,
        Quote opening) {

    /// Decimals of every amount and price.
    public static final int PRECISION = 8;

    public Instrument {
        filters = List.copyOf(filters);
    }

    public String symbol() {
        return base + quote;
    }

    public boolean isTrading() {
        return status == InstrumentStatus.TRADING;
    }

    /// Throws the error of the first filter that rejects the order.
    public void check(FilterTerms terms) {
        for (var filter : filters) {
            if (!filter.allows(terms)) {
                throw OrderErrors.filter(filter.filterType());
            }
        }
    }
}
