package com.fkstrading.paper.filter;

/// One trading rule of a symbol. A bound of zero disables that part of the rule.
public sealed interface Filter
        permits LotSize, MarketLotSize, MaxNumOrders, NotionalFilter, PriceFilter {

    /// Binance's name of the rule, which the error of a rejected order carries.
    String filterType();

    boolean allows(FilterTerms terms);
}
