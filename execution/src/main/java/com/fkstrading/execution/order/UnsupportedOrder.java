package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.ProtectiveLeg;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which requests cannot be placed as they are meant. An entry without its protection, or at once
/// in place of at a stop, would be another order.
public final class UnsupportedOrder {

    private UnsupportedOrder() {}

    /// Empty where the request can be placed.
    public static Optional<OrderReason> of(OrderRequest request) {
        var type = Objects.requireNonNull(request.terms().type());
        if (type.hasStop()) {
            return Optional.of(OrderReason.unsupportedOrder("an order of type " + type));
        }
        if (!request.legs().isEmpty()) {
            var legs =
                    request.legs().stream()
                            .map(ProtectiveLeg::leg)
                            .collect(Collectors.joining(", "));
            return Optional.of(OrderReason.unsupportedOrder("its protective legs (" + legs + ")"));
        }
        return Optional.empty();
    }
}
