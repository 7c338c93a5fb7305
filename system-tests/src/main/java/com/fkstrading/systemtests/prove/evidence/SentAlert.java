package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.SignalSide;
import org.jspecify.annotations.Nullable;

/// One alert as its sender meant it.
///
/// @param id the alert's `order_id`
/// @param account the account that the alert's source trades for
/// @param quantity null for CLOSE, which sells what is held
/// @param limitPrice null for a market order
public record SentAlert(
        String id,
        String account,
        String strategy,
        SignalSide side,
        String symbol,
        @Nullable Quantity quantity,
        @Nullable Price limitPrice) {}
