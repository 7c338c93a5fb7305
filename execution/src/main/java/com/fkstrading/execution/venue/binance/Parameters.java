package com.fkstrading.execution.venue.binance;

import com.fkstrading.contract.order.OrderType;
import com.fkstrading.execution.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What each signed request says.
record Parameters(Duration receiveWindow) {

    SequencedMap<String, String> placing(Order order, Instant timestamp) {
        var said = new LinkedHashMap<String, String>();
        said.put("symbol", order.symbol());
        said.put("side", order.terms().side().name());
        said.put("type", order.terms().type().name());
        if (order.terms().type() == OrderType.LIMIT) {
            said.put("timeInForce", "GTC");
        }
        said.put("quantity", order.terms().quantity().toString());
        if (order.terms().type() == OrderType.LIMIT) {
            said.put("price", order.terms().limitPrice().toString());
        }
        said.put("newClientOrderId", order.id().value());
        said.put("newOrderRespType", "FULL");
        return timed(said, timestamp);
    }

    SequencedMap<String, String> finding(Order order, Instant timestamp) {
        var said = new LinkedHashMap<String, String>();
        said.put("symbol", order.symbol());
        said.put("origClientOrderId", order.id().value());
        return timed(said, timestamp);
    }

    SequencedMap<String, String> trades(Order order, String exchangeOrderId, Instant timestamp) {
        var said = new LinkedHashMap<String, String>();
        said.put("symbol", order.symbol());
        said.put("orderId", exchangeOrderId);
        return timed(said, timestamp);
    }

    private SequencedMap<String, String> timed(
            SequencedMap<String, String> said, Instant timestamp) {
        said.put("recvWindow", Long.toString(receiveWindow.toMillis()));
        said.put("timestamp", Long.toString(timestamp.toEpochMilli()));
        return said;
    }
}
