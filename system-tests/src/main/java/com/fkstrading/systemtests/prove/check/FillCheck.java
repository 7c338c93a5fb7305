package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.EVERY_FILL_BOOKED_ONCE;
import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every trade of the exchange is booked once, by its trade id, in amounts that agree, and what was
/// booked adds up to what the exchange executed.
record FillCheck(List<RequestedOrder> orders, Violations violations) {

    void run() {
        for (RequestedOrder order : orders) {
            firstDifference(order)
                    .ifPresent(text -> violations.add(EVERY_FILL_BOOKED_ONCE, order.id(), text));
        }
    }

    private static Optional<String> firstDifference(RequestedOrder order) {
        List<Fill> booked =
                order.events().stream()
                        .flatMap(event -> event.progress().fills().stream())
                        .toList();
        if (order.atExchange().isEmpty()) {
            return booked.isEmpty()
                    ? Optional.empty()
                    : Optional.of("fills booked of an order that the exchange does not have");
        }
        return order.theOneAtExchange()
                .flatMap(
                        taken ->
                                bookedOnce(booked, taken)
                                        .or(() -> sum(taken))
                                        .or(() -> executed(order, taken)));
    }

    private static Optional<String> bookedOnce(List<Fill> booked, ExchangeOrder taken) {
        Map<String, Fill> trades =
                taken.fills().stream().collect(toMap(Fill::tradeId, fill -> fill));
        Map<String, Long> times = Violations.count(booked, Fill::tradeId);
        for (String trade : new TreeSet<>(trades.keySet())) {
            if (times.getOrDefault(trade, 0L) != 1) {
                return Optional.of(
                        "trade %s is booked %d times"
                                .formatted(trade, times.getOrDefault(trade, 0L)));
            }
        }
        return booked.stream()
                .filter(fill -> !isSame(fill, trades.get(fill.tradeId())))
                .findFirst()
                .map(
                        fill ->
                                "booked %s, the exchange has %s"
                                        .formatted(fill, trades.get(fill.tradeId())));
    }

    private static boolean isSame(Fill booked, @Nullable Fill trade) {
        return trade != null
                && booked.price().equals(trade.price())
                && booked.quantity().equals(trade.quantity())
                // Without its scale: the exchange writes trailing zeros.
                && booked.commission().compareTo(trade.commission()) == 0
                && booked.commissionAsset().equals(trade.commissionAsset());
    }

    private static Optional<String> sum(ExchangeOrder taken) {
        BigDecimal sum = sumOf(taken.fills());
        return sum.compareTo(taken.executed().value()) == 0
                ? Optional.empty()
                : Optional.of(
                        "fills of %s, executed %s"
                                .formatted(sum.toPlainString(), taken.executed()));
    }

    private static Optional<String> executed(RequestedOrder order, ExchangeOrder taken) {
        Quantity reported = order.events().getLast().progress().executedQuantity();
        if (!reported.equals(taken.executed())) {
            return Optional.of(
                    "the exchange executed %s, the last event says %s"
                            .formatted(taken.executed(), reported));
        }
        if (order.journaled() != null && !order.journaled().executed().equals(taken.executed())) {
            return Optional.of(
                    "the exchange executed %s, the journal says %s"
                            .formatted(taken.executed(), order.journaled().executed()));
        }
        return Optional.empty();
    }

    private static BigDecimal sumOf(Collection<Fill> fills) {
        return fills.stream()
                .map(fill -> fill.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
