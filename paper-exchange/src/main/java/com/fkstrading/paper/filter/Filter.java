package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// One trading rule of a market. A bound of zero switches that part of a rule off.
public sealed interface Filter {

    /// The rule’s name at Binance, and in the refusal when an order breaks it.
    String filterType();

    boolean allows(Ticket ticket);

    /// What the filters look at.
    ///
    /// @param price the limit price; for a market order the price that it would trade at
    /// @param byQuote whether the order asks for an amount of the quote asset, which no step binds
    /// @param openOrders of this market, without the new one
    record Ticket(
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
        public boolean allows(Ticket ticket) {
            return ticket.market() || within(ticket.price(), minPrice, maxPrice, tickSize);
        }
    }

    record LotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize) implements Filter {

        @Override
        public String filterType() {
            return "LOT_SIZE";
        }

        @Override
        public boolean allows(Ticket ticket) {
            return ticket.byQuote()
                    ? within(ticket.quantity(), minQty, maxQty, BigDecimal.ZERO)
                    : within(ticket.quantity(), minQty, maxQty, stepSize);
        }
    }

    record MarketLotSize(BigDecimal minQty, BigDecimal maxQty, BigDecimal stepSize)
            implements Filter {

        @Override
        public String filterType() {
            return "MARKET_LOT_SIZE";
        }

        @Override
        public boolean allows(Ticket ticket) {
            return !ticket.market() || within(ticket.quantity(), minQty, maxQty, stepSize);
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
        public boolean allows(Ticket ticket) {
            var minimum = !ticket.market() || applyMinToMarket ? minNotional : BigDecimal.ZERO;
            var maximum = !ticket.market() || applyMaxToMarket ? maxNotional : BigDecimal.ZERO;
            return within(ticket.notional(), minimum, maximum, BigDecimal.ZERO);
        }
    }

    record MaxNumOrders(int maxNumOrders) implements Filter {

        @Override
        public String filterType() {
            return "MAX_NUM_ORDERS";
        }

        @Override
        public boolean allows(Ticket ticket) {
            return ticket.openOrders() < maxNumOrders;
        }
    }

    private static boolean within(
            BigDecimal value, BigDecimal minimum, BigDecimal maximum, BigDecimal step) {
        return value.compareTo(minimum) >= 0
                && (maximum.signum() == 0 || value.compareTo(maximum) <= 0)
                && (step.signum() == 0 || value.remainder(step).signum() == 0);
    }
}
