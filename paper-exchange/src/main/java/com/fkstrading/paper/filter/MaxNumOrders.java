package com.fkstrading.paper.filter;

/// How many open orders an account may have of a symbol.
public record MaxNumOrders(int maxNumOrders) implements Filter {

    @Override
    public String filterType() {
        return "MAX_NUM_ORDERS";
    }

    @Override
    public boolean allows(FilterTerms terms) {
        return terms.openOrders() < maxNumOrders;
    }
}
