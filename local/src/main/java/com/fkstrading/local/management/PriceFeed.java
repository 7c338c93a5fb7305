package com.fkstrading.local.management;

import java.util.OptionalDouble;

/// Whether every symbol has a fresh price. Until then alerts are denied as NO_PRICE although every
/// component is ready.
public record PriceFeed(ManagementEndpoint ingest) {

    /// Whether prices are published, and no symbol lacks one that streams would accept.
    public boolean isComplete() {
        return ingest.metric("fks_ingest_symbols").orElse(0) > 0
                && symbolsWithoutPrice().orElse(1) == 0;
    }

    public OptionalDouble symbolsWithoutPrice() {
        return ingest.metric("fks_ingest_symbols_without_price");
    }
}
