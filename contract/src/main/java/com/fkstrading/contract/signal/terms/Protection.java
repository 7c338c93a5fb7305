package com.fkstrading.contract.signal.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What protects a position once its entry is filled. At least one of the two is there.
///
/// @param takeProfits in the alert's order; empty for none
public record Protection(List<TakeProfit> takeProfits, @Nullable StopLoss stopLoss) {

    public Protection {
        takeProfits = List.copyOf(takeProfits);
    }
}
