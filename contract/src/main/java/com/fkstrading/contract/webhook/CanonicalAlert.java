package com.fkstrading.contract.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The alert that FKS recommends, filled in as TradingView would fill it in; what the traffic
/// generator, the benchmark and the tests send. TradingView gives every value as a string.
///
/// @param orderId `{{strategy.order.id}}`; two alerts that differ in it mean different orders
/// @param contracts `{{strategy.order.contracts}}`, the quantity in the base currency
/// @param firedAt `{{timenow}}`, whole seconds
/// @param confidence in [0, 1]
public record CanonicalAlert(
        @JsonProperty("v") int version,
        String strategy,
        String exchange,
        String ticker,
        String interval,
        String action,
        String contracts,
        String price,
        @JsonProperty("order_id") String orderId,
        @JsonProperty("bar_time") Instant barTime,
        @JsonProperty("fired_at") Instant firedAt,
        String confidence) {

    /// A small purchase near the market, told apart from others by its order id.
    public static CanonicalAlert buy(String orderId, Instant firedAt) {
        Instant second = firedAt.truncatedTo(ChronoUnit.SECONDS);
        return new CanonicalAlert(
                1,
                "ema-cross",
                "BINANCE",
                "BTCUSDT",
                "1",
                "buy",
                "0.002",
                "65100.00",
                orderId,
                second.truncatedTo(ChronoUnit.MINUTES),
                second,
                "0.8");
    }

    public byte[] toJson() {
        try {
            return Json.MAPPER.writeValueAsString(this).getBytes(UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
