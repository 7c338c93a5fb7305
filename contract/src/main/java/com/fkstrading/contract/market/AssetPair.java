package com.fkstrading.contract.market;

import org.jspecify.annotations.Nullable;

/// The two assets of a market. Flat fields in JSON.
///
/// @param base the asset that is bought and sold, such as `BTC`; null in records from before the
///     field existed
/// @param quote the asset in which prices are expressed, such as `USDT`; null like `base`
public record AssetPair(@Nullable String base, @Nullable String quote) {

    static final AssetPair UNKNOWN = new AssetPair(null, null);
}
