package com.fkstrading.systemtests.prove.plant;

import static com.fkstrading.systemtests.prove.plant.EvidenceDraft.change;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes of orders and fills behind [PlantedViolation]. Each returns the id that the checker must
/// name.
final class OrderChanges {

    private OrderChanges() {}

    /// As the exchange allows once the first order under the id has ended.
    static Optional<String> placeTwice(EvidenceDraft draft) {
        return draft.filled()
                .map(
                        order -> {
                            draft.orders.add(order.taken(draft.nextNumber(), order.takenAt()));
                            return order.clientOrderId().value();
                        });
    }

    static Optional<String> changeQuantity(EvidenceDraft draft) {
        return changeTerms(
                draft,
                terms ->
                        new TradeTerms(
                                terms.side(),
                                terms.symbol(),
                                terms.type(),
                                new Quantity(terms.quantity().value().multiply(BigDecimal.TWO)),
                                terms.limitPrice()));
    }

    static Optional<String> changeSide(EvidenceDraft draft) {
        return changeTerms(
                draft,
                terms ->
                        new TradeTerms(
                                terms.side() == OrderSide.BUY ? OrderSide.SELL : OrderSide.BUY,
                                terms.symbol(),
                                terms.type(),
                                terms.quantity(),
                                terms.limitPrice()));
    }

    private static Optional<String> changeTerms(
            EvidenceDraft draft, UnaryOperator<TradeTerms> terms) {
        return draft.filled()
                .map(
                        order -> {
                            change(
                                    draft.orders,
                                    order::equals,
                                    it -> it.with(terms.apply(it.terms())));
                            return order.clientOrderId().value();
                        });
    }

    static Optional<String> changeFills(EvidenceDraft draft, UnaryOperator<List<Fill>> fills) {
        return draft.filled()
                .map(
                        order -> {
                            change(
                                    draft.events,
                                    event ->
                                            event.clientOrderId().equals(order.clientOrderId())
                                                    && !event.progress().fills().isEmpty(),
                                    event -> with(event, fills));
                            return order.clientOrderId().value();
                        });
    }

    private static OrderEvent with(OrderEvent event, UnaryOperator<List<Fill>> fills) {
        var progress = event.progress();
        return new OrderEvent(
                event.clientOrderId(),
                event.ref(),
                event.terms(),
                new OrderProgress(
                        progress.state(),
                        progress.executedQuantity(),
                        progress.averagePrice(),
                        progress.exchangeOrderId(),
                        fills.apply(progress.fills()),
                        progress.reason(),
                        progress.message()),
                event.sequence(),
                event.time());
    }

    static Optional<String> takeLate(EvidenceDraft draft) {
        return draft.filled()
                .map(
                        order -> {
                            draft.take(order, draft.deadline(order).plus(Duration.ofSeconds(1)));
                            return order.clientOrderId().value();
                        });
    }

    static Optional<String> takeUnderHalt(EvidenceDraft draft) {
        for (HaltPeriod halt : draft.original.halts()) {
            Instant moment = halt.resumed().minusMillis(1);
            for (ExchangeOrder order : draft.orders) {
                if (draft.isFilled(order)
                        && halt.concerns(draft.request(order).ref().account())
                        && draft.deadline(order).isAfter(moment)) {
                    draft.take(order, moment);
                    return Optional.of(order.clientOrderId().value());
                }
            }
        }
        return Optional.empty();
    }

    /// Two neighbours of one account.
    static Optional<String> swap(EvidenceDraft draft) {
        ExchangeOrder before = null;
        for (OrderRequest request : draft.requests) {
            ExchangeOrder order =
                    draft.order(request.clientOrderId())
                            .filter(it -> draft.isFilled(it))
                            .orElse(null);
            if (order == null) {
                continue;
            }
            if (before != null
                    && draft.request(before).ref().account().equals(request.ref().account())) {
                ExchangeOrder first = before;
                change(
                        draft.orders,
                        first::equals,
                        it -> it.taken(order.number(), order.takenAt()));
                change(
                        draft.orders,
                        order::equals,
                        it -> it.taken(first.number(), first.takenAt()));
                return Optional.of(order.clientOrderId().value());
            }
            before = order;
        }
        return Optional.empty();
    }
}
