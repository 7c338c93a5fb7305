package com.fkstrading.paper.market;

import java.math.BigDecimal;

/// One trading rule of an instrument. A bound of zero disables that part of the rule.
public sealed interface Filter {

    /// Binance's name of the rule, which the error of a rejected order carries.
    String filterType();

    boolean allows(Terms terms);

    /// What the filters check of a new order.
    ///
    /// @param price the limit price; for a market order the price that it would trade at
    /// @param byQuote whether the order asks for an amount of the quote asset, so that no step
    /// applies
    /// @param openOrders how many the account has of this symbol, without the new one
    record Terms(
            boolean market,
            boolean byQuote,
            BigDecimal price,
            BigDecimal quantity,
            int openOrders) {

        BigDecimal notional() {
            return price.multiply(quantity);
        }
    }

    record PriceFilter(BigDecimal minPrice, BigDecimal maxPrice, BigDecimal tickSize)
            implements Filter {

        @Override
        public String filterType() {
            return "PRICE_FILTER";
        }

        @Override
        public boolean allows(Terms terms) {
            return terms.market() || within(terms.price(), minPrice, maxPrice, tickSize);
        }
    }

    record LotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize) implements Filter {

        @Override
        public String filterType() {
            return "LOT_SIZE";
        }

        @Override
        public boolean allows(Terms terms) {
            return terms.byQuote()
                    ? within(terms.quantity(), minQty, maxQty, BigDecimal.ZERO)
                    : within(terms.quantity(), minQty, maxQty, stepSize);
        }
    }

    record MarketLotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize)
            implements Filter {

        @Override
        public String filterType() {
            return "MARKET_LOT_SIZE";
        }

        @Override
        public boolean allows(Terms terms) {
            return !terms.market() || within(terms.quantity(), minQty, maxQty, stepSize);
        }
    }

    record Notional(
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
        public boolean allows(Terms terms) {
            var minimum = !terms.market() || applyMinToMarket ? minNotional : BigDecimal.ZERO;
            var maximum = !terms.market() || applyMaxToMarket ? maxNotional : BigDecimal.ZERO;
            return within(terms.notional(), minimum, maximum, BigDecimal.ZERO);
        }
    }

    record MaxNumOrders(int maxNumOrders) implements Filter {

        @Override
        public String filterType() {
            return "MAX_NUM_ORDERS";
        }

        @Override
        public boolean allows(Terms terms) {
            return terms.openOrders() < maxNumOrders;
        }
    }

    private static boolean within(
            BigDecimal value, BigDecimal minimum, BigDecimal maximum, BigDecimal step) {
        return value.compareTo(minimum) >= 0
                && (maximum.signum() == 0 || value.compareTo(maximum) <= 0)
                && (step.signum() == 0 || value.remainder(step).signum() == 0);
    }
}
