package com.fkstrading.paper.market;

import com.fkstrading.paper.error.ApiError;
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
    public void check(Filter.Terms terms) {
        for (var filter : filters) {
            if (!filter.allows(terms)) {
                throw ApiError.filter(filter.filterType());
            }
        }
    }
}
