package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order that protects a position: it becomes active when the entry of the same request fills.
///
/// @param leg its name within the request: `stop-loss`, `take-profit-1`, …
/// @param quantity at most; less where less of the entry is filled
/// @param stopPrice that the market must reach first; present only for a type with a stop
/// @param limitPrice the worst price to trade at; present only for a type with a limit
public record ProtectiveLeg(
        String leg,
        ClientOrderId clientOrderId,
        OrderSide side,
        OrderType type,
        Quantity quantity,
        @Nullable Price stopPrice,
        @Nullable Price limitPrice) {

    public static final String STOP_LOSS = "stop-loss";

    /// As many targets as one request may have.
    public static final int MOST_TAKE_PROFITS = 10;

    public ProtectiveLeg {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(quantity, "quantity");
    }

    /// @param number 1 for the first
    public static String takeProfit(int number) {
        return "take-profit-" + number;
    }

    /// Whether the order is a leg of what this signal requested, and not its entry.
    public static boolean isLeg(SignalRef ref, ClientOrderId id) {
        return Stream.concat(
                        Stream.of(STOP_LOSS),
                        IntStream.rangeClosed(1, MOST_TAKE_PROFITS)
                                .mapToObj(ProtectiveLeg::takeProfit))
                .anyMatch(leg -> ClientOrderId.of(ref, leg).equals(id));
    }
}
