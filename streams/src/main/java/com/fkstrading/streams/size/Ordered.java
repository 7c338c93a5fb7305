package com.fkstrading.streams.size;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.streams.position.DollarValue;
import java.time.Instant;
import java.util.List;

/// An order, and what is reserved for it.
///
/// @param isReducing whether it only reduces the position, and so is not counted
record Ordered(OrderRequest request, DollarValue value, boolean isReducing) {

    static OrderRequest request(
            ScoredSignal scored,
            Sizing.Sized.Order sized,
            List<ProtectiveLeg> legs,
            Notional notional,
            Instant eventTime) {
        var ref = scored.signal().ref();
        var terms = scored.signal().terms();
        return new OrderRequest(
                ref,
                ClientOrderId.of(ref),
                new OrderTerms(
                        terms.strategy(),
                        sized.side(),
                        terms.symbol(),
                        sized.quantity(),
                        pricing(terms.pricing()),
                        scored.signal().times().deadline()),
                legs,
                notional,
                eventTime,
                scored.provenance());
    }

    private static OrderPricing pricing(SignalPricing stated) {
        var inForce = stated.timeInForce() == TimeInForce.GTC ? null : stated.timeInForce();
        return new OrderPricing(stated.type(), stated.limitPrice(), stated.stopPrice(), inForce);
    }
}
