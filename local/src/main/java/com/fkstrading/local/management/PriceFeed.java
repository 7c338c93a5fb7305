package com.fkstrading.local.management;

import java.util.OptionalDouble;

/// Whether the system can decide by prices: until each symbol has a fresh one, alerts are denied as
/// NO_PRICE although every component is ready.
public record PriceFeed(ManagementEndpoint ingest) {

    /// Whether prices are published, and every symbol has one that streams would take.
    public boolean isComplete() {
        return ingest.metric("fks_ingest_symbols").orElse(0) > 0
                && symbolsWithoutPrice().orElse(1) == 0;
    }

    public OptionalDouble symbolsWithoutPrice() {
        return ingest.metric("fks_ingest_symbols_without_price");
    }
}
