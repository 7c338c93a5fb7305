package com.fkstrading.replay.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.replay.recording.RecordedRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Assumes that the exchange fills an order whole, without a fee, as soon as a recorded price
/// allows it: a purchase at the ask, a sale at the bid, a limit order at its limit once the price
/// was there, a stop order once the price was at its stop. An estimate: it knows neither the depth
/// of the book nor the prices between decisions, and follows no protective legs.
final class EstimatedFill {

    private EstimatedFill() {}

    /// The event of the fill, as execution would write it; empty while the price does not allow it.
    static Optional<RecordedRecord> of(OrderRequest request, MarketPrice market, Instant now) {
        var terms = request.terms();
        boolean isBuy = terms.side() == OrderSide.BUY;
        var price = isBuy ? market.ask() : market.bid();
        var stop = terms.stopPrice();
        if (stop != null && !isTriggered(isBuy, price, stop)) {
            return Optional.empty();
        }
        var limit = terms.limitPrice();
        if (limit == null) {
            return Optional.of(event(request, price, now));
        }
        int distance = price.compareTo(limit);
        boolean isReached = isBuy ? distance <= 0 : distance >= 0;
        return isReached ? Optional.of(event(request, limit, now)) : Optional.empty();
    }

    private static boolean isTriggered(boolean isBuy, Price price, Price stop) {
        return isBuy ? price.compareTo(stop) >= 0 : price.compareTo(stop) <= 0;
    }

    /// The event of an order that was never filled.
    static RecordedRecord cancelled(OrderRequest request, Instant now) {
        var progress =
                new OrderProgress(
                        OrderStatus.CANCELED, Quantity.ZERO, null, null, List.of(), null, null);
        return event(request, progress, now);
    }

    private static RecordedRecord event(OrderRequest request, Price price, Instant now) {
        var id = request.clientOrderId();
        var quantity = request.terms().quantity();
        var fill = new Fill("estimate-" + id, price, quantity, BigDecimal.ZERO, "USDT");
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED,
                        quantity,
                        price,
                        "estimate-" + id,
                        List.of(fill),
                        null,
                        null);
        return event(request, progress, now);
    }

    private static RecordedRecord event(OrderRequest request, OrderProgress progress, Instant now) {
        var id = request.clientOrderId();
        var event = new OrderEvent(id, request.ref(), request.terms(), progress, 1, now);
        var topic = Topics.ORDERS_EVENTS;
        return new RecordedRecord(
                0,
                0,
                now.toEpochMilli(),
                request.ref().account().getBytes(UTF_8),
                topic.valueSerde().serializer().serialize(topic.name(), event),
                List.of());
    }
}
