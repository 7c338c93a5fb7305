package com.fkstrading.execution.exchange.binance;

import com.fkstrading.contract.signal.OrderType;
import com.fkstrading.execution.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What each signed request says.
///
/// @param receiveWindow of queries
record RequestParameters(Duration receiveWindow) {

    /// The most that Binance gives at once.
    static final int TRADES_PER_PAGE = 1_000;

    SequencedMap<String, String> placing(Order order, Instant timestamp, Duration window) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("side", order.terms().side().name());
        parameters.put("type", order.terms().type().name());
        if (order.terms().type() == OrderType.LIMIT) {
            parameters.put("timeInForce", "GTC");
        }
        parameters.put("quantity", order.terms().quantity().toString());
        if (order.terms().type() == OrderType.LIMIT) {
            parameters.put("price", order.terms().limitPrice().toString());
        }
        parameters.put("newClientOrderId", order.id().value());
        parameters.put("newOrderRespType", "FULL");
        return timed(parameters, timestamp, window);
    }

    SequencedMap<String, String> finding(Order order, Instant timestamp) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("origClientOrderId", order.id().value());
        return timed(parameters, timestamp, receiveWindow);
    }

    /// One page of the order's trades.
    ///
    /// @param fromId the first trade id of the page; null for the first page
    SequencedMap<String, String> trades(
            Order order, String exchangeOrderId, String fromId, Instant timestamp) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("orderId", exchangeOrderId);
        parameters.put("limit", Integer.toString(TRADES_PER_PAGE));
        if (fromId != null) {
            parameters.put("fromId", fromId);
        }
        return timed(parameters, timestamp, receiveWindow);
    }

    private static SequencedMap<String, String> timed(
            SequencedMap<String, String> parameters, Instant timestamp, Duration window) {
        parameters.put("recvWindow", Long.toString(window.toMillis()));
        parameters.put("timestamp", Long.toString(timestamp.toEpochMilli()));
        return parameters;
    }
}
