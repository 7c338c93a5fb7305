package com.fkstrading.paper.runtime;

import com.fkstrading.paper.request.OrderForm;
import java.util.Set;
import java.util.TreeSet;

/// The calls of Binance’s API that the exchange speaks: weight, whether signed, and every parameter
/// that is read.
enum Endpoint {
    PING(1, false, Set.of()),
    TIME(1, false, Set.of()),
    EXCHANGE_INFO(20, false, Set.of("symbol", "symbols")),
    BOOK_TICKER(2, false, Set.of("symbol", "symbols")),
    PLACE_ORDER(1, true, OrderForm.FIELDS),
    TEST_ORDER(1, true, with(OrderForm.FIELDS, "computeCommissionRates")),
    QUERY_ORDER(4, true, Set.of("symbol", "orderId", "origClientOrderId")),
    CANCEL_ORDER(1, true, Set.of("symbol", "orderId", "origClientOrderId", "newClientOrderId")),
    OPEN_ORDERS(6, true, Set.of("symbol")),
    ACCOUNT(20, true, Set.of("omitZeroBalances")),
    MY_TRADES(20, true, Set.of("symbol", "orderId", "startTime", "endTime", "fromId", "limit"));

    private final int weight;
    private final boolean signed;
    private final Set<String> parameters;

    Endpoint(int weight, boolean signed, Set<String> parameters) {
        this.weight = weight;
        this.signed = signed;
        this.parameters =
                signed ? with(parameters, "timestamp", "recvWindow", "signature") : parameters;
    }

    boolean signed() {
        return signed;
    }

    Set<String> parameters() {
        return parameters;
    }

    /// An order that is taken or canceled costs nothing.
    int weight(boolean succeeded) {
        return switch (this) {
            case PLACE_ORDER, CANCEL_ORDER -> succeeded ? 0 : weight;
            case PING,
                    TIME,
                    EXCHANGE_INFO,
                    BOOK_TICKER,
                    TEST_ORDER,
                    QUERY_ORDER,
                    OPEN_ORDERS,
                    ACCOUNT,
                    MY_TRADES ->
                    weight;
        };
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
