package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The state of an order after a change. Flat fields in JSON.
///
/// @param executedQuantity filled so far, in any state: an expired order may have fills
/// @param averagePrice of all fills; null before the first, or when the exchange does not report it
/// @param exchangeOrderId the exchange's id of the order; null until known
/// @param fills the trades that are new with this change
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
