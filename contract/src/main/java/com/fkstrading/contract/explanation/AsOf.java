package com.fkstrading.contract.explanation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.market.MarketPrice;
import java.util.List;
import java.util.Objects;

/// What a decision had seen. Whoever applies the recorded inputs in this order, with these prices
/// and these settings, gets the same decision.
///
/// @param partition of all inputs: the account's
/// @param webhookOffset of the webhook that was decided, in `webhooks.received`
/// @param inputs how far the other inputs had been applied
/// @param prices each price that was looked up, whole; empty where none was needed or none is known
/// @param settingsVersion the key of `settings.versions`
public record AsOf(
        int partition,
        long webhookOffset,
        @JsonUnwrapped InputOffsets inputs,
        List<MarketPrice> prices,
        String settingsVersion) {

    public AsOf {
        Objects.requireNonNull(settingsVersion, "settingsVersion");
        inputs = Objects.requireNonNullElse(inputs, InputOffsets.NONE);
        prices = List.copyOf(prices);
    }

    public AsOf withPrices(List<MarketPrice> lookedUp) {
        return new AsOf(partition, webhookOffset, inputs, lookedUp, settingsVersion);
    }
}
