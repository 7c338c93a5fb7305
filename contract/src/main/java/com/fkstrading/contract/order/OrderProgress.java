package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The state of an order after a change. Flat fields in JSON.
///
/// @param executedQuantity filled so far, whatever the state's name: an expired order may have
///     filled
/// @param averagePrice of what was filled; null while nothing was
/// @param exchangeOrderId the exchange's name for the order; null until known
/// @param fills the trades that this change brought; empty when it brought none
/// @param reason an upper-case code; null if the state needs no explanation
/// @param message one sentence for a person; null if the state needs no explanation
public record OrderProgress(
        OrderStatus state,
        Quantity executedQuantity,
        @Nullable Price averagePrice,
        @Nullable String exchangeOrderId,
        List<Fill> fills,
        @Nullable String reason,
        @Nullable String message) {

    public OrderProgress {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(executedQuantity, "executedQuantity");
        fills = List.copyOf(fills);
    }
}
