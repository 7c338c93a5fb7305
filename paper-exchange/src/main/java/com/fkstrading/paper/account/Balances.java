package com.fkstrading.paper.account;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One account's balance of each asset, by the asset's name. Immutable: a change gives new
/// balances, so a rejected order leaves no trace.
public record Balances(Map<String, Balance> byAsset) {

    public Balances {
        byAsset = Collections.unmodifiableSortedMap(new TreeMap<>(byAsset));
    }

    public Balance of(String asset) {
        return byAsset.getOrDefault(asset, Balance.ZERO);
    }

    /// With the free amount of one asset set; what open orders lock stays locked.
    public Balances withFree(String asset, BigDecimal free) {
        var changed = new TreeMap<>(byAsset);
        changed.put(asset, new Balance(free, of(asset).locked()));
        return new Balances(changed);
    }

    /// With an order's effect replaced: `before` is taken back, `after` is added.
    public Balances replace(Map<String, Balance> before, Map<String, Balance> after) {
        var changed = new TreeMap<>(byAsset);
        before.forEach(
                (asset, part) ->
                        changed.put(asset, changed.getOrDefault(asset, Balance.ZERO).minus(part)));
        after.forEach((asset, part) -> changed.merge(asset, part, Balance::plus));
        return new Balances(changed);
    }
}
