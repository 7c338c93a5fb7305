package com.fkstrading.paper.book;

import com.fkstrading.paper.filter.Filter;
import com.fkstrading.paper.refusal.Refused;
import java.math.BigDecimal;
import java.util.List;

/// One market: its assets, its trading rules, and the quote that it opens with.
///
/// @param tickSize the step of prices
/// @param stepSize the step of quantities
public record Instrument(
        String symbol,
        String base,
        String quote,
        BigDecimal tickSize,
        BigDecimal stepSize,
        List<Filter> filters,
        Quote opening) {

    /// Decimals of every amount and price.
    public static final int PRECISION = 8;

    public Instrument {
        filters = List.copyOf(filters);
    }

    public void check(Filter.Ticket ticket) {
        for (var filter : filters) {
            if (!filter.allows(ticket)) {
                throw Refused.filter(filter.filterType());
            }
        }
    }
}
