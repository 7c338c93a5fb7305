package com.fkstrading.contract.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The alert that FKS recommends, filled in as TradingView would fill it in; what the traffic
/// generator, the benchmark and the tests send. TradingView gives every value as a string.
///
/// @param orderId `{{strategy.order.id}}`; two alerts that differ in it mean different orders
/// @param firedAt `{{timenow}}`, whole seconds
public record CanonicalAlert(String orderId, Instant firedAt) {

    /// A small purchase near the market, distinguished from others by its order id.
    public static CanonicalAlert buy(String orderId, Instant firedAt) {
        return new CanonicalAlert(orderId, firedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    public byte[] toJson() {
        return Json.MAPPER
                .createObjectNode()
                .put("v", 1)
                .put("strategy", "ema-cross")
                .put("exchange", "BINANCE")
                .put("ticker", "BTCUSDT")
                .put("interval", "1")
                .put("action", "buy")
                .put("contracts", "0.002")
                .put("price", "65100.00")
                .put("order_id", orderId)
                .put("bar_time", firedAt.truncatedTo(ChronoUnit.MINUTES).toString())
                .put("fired_at", firedAt.toString())
                .put("confidence", "0.8")
                .toString()
                .getBytes(UTF_8);
    }
}
