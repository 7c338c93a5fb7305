package com.fkstrading.paper.http;

import com.fkstrading.paper.request.OrderRequest;
import java.util.Set;
import java.util.TreeSet;

/// The supported calls of Binance's API: weight, whether signed, and every parameter.
enum Endpoint {
    PING(1, false, Set.of()),
    TIME(1, false, Set.of()),
    EXCHANGE_INFO(20, false, Set.of("symbol", "symbols")),
    BOOK_TICKER(4, false, Set.of("symbol", "symbols")),
    PLACE_ORDER(1, true, OrderRequest.PARAMETERS),
    TEST_ORDER(1, true, with(OrderRequest.PARAMETERS, "computeCommissionRates")),
    QUERY_ORDER(4, true, Set.of("symbol", "orderId", "origClientOrderId")),
    CANCEL_ORDER(1, true, Set.of("symbol", "orderId", "origClientOrderId", "newClientOrderId")),
    OPEN_ORDERS(80, true, Set.of("symbol")),
    ALL_ORDERS(20, true, Set.of("symbol", "orderId", "startTime", "endTime", "limit")),
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

    /// What the call costs of the request weight; an order that is taken or canceled costs nothing.
    ///
    /// @param sent the names of the request's parameters
    int weight(Set<String> sent, boolean succeeded) {
        return switch (this) {
            case PLACE_ORDER, CANCEL_ORDER -> succeeded ? 0 : weight;
            case BOOK_TICKER -> sent.contains("symbol") ? 2 : weight;
            case OPEN_ORDERS -> sent.contains("symbol") ? 6 : weight;
            case MY_TRADES -> sent.contains("orderId") ? 5 : weight;
            case TEST_ORDER -> sent.contains("computeCommissionRates") ? 20 : weight;
            case PING, TIME, EXCHANGE_INFO, QUERY_ORDER, ALL_ORDERS, ACCOUNT -> weight;
        };
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
