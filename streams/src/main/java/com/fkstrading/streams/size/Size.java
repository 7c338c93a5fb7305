package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.contract.signal.SignalTerms;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.MarketPrices;
import java.time.Instant;
import java.util.Map;

/// Turns an admitted signal into an order whose worth is known and within the cap, or that only
/// reduces the position. It changes nothing of its state: a position changes when an order is
/// filled.
public final class Size {

    /// @param position what the account holds of the symbol
    /// @param prices the exchange's
    public record State(Position position, MarketPrices prices) {}

    private final Cap cap;

    public Size(Cap cap) {
        this.cap = cap;
    }

    public Decision<State, OrderRequest> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        return new Decision<>(state, size(state, scored, eventTime));
    }

    private Outcome<OrderRequest> size(State state, ScoredSignal scored, Instant eventTime) {
        var terms = scored.signal().terms();
        var quantity =
                terms.side() == SignalSide.CLOSE ? state.position().quantity() : terms.quantity();
        if (quantity.isZero()) {
            return new Outcome.Denied<>(
                    Denial.of(
                            scored,
                            DenialReason.NO_POSITION,
                            nothingHeld(terms.symbol(), quantity)));
        }
        if (state.position().isReducedBy(terms)) {
            var notional = worth(state, terms, quantity);
            var explained = scored.explainedBy(reducing(state.position(), quantity));
            return new Outcome.Passed<>(order(explained, quantity, notional, eventTime));
        }
        return switch (cap.check(terms, quantity, state.prices(), eventTime)) {
            case Cap.Within within ->
                    new Outcome.Passed<>(
                            order(
                                    scored.explainedBy(within.finding()),
                                    quantity,
                                    within.notional(),
                                    eventTime));
            case Cap.Refused refused ->
                    new Outcome.Denied<>(Denial.of(scored, refused.reason(), refused.finding()));
        };
    }

    private static Finding nothingHeld(String symbol, Quantity held) {
        return Finding.denied(
                Stage.SIZE,
                "position-to-close",
                Map.of("held", held.toString()),
                "Nothing of " + symbol + " is held, so nothing can be closed.");
    }

    private static Finding reducing(Position position, Quantity quantity) {
        return Finding.passed(
                Stage.SIZE,
                Cap.RULE,
                Map.of("held", position.quantity().toString(), "quantity", quantity.toString()),
                "The order only reduces the position; no cap holds for it.");
    }

    /// By the newest bid, however old; without one by what the position was bought for. It bounds
    /// nothing here.
    private static Notional worth(State state, SignalTerms terms, Quantity quantity) {
        return state.prices()
                .of(terms.symbol())
                .map(MarketPrice::bid)
                .map(bid -> bid.times(quantity))
                .orElseGet(() -> state.position().costOf(quantity));
    }

    private static OrderRequest order(
            ScoredSignal scored, Quantity quantity, Notional notional, Instant eventTime) {
        var ref = scored.signal().ref();
        var terms = scored.signal().terms();
        return new OrderRequest(
                ref,
                ClientOrderId.of(ref.account(), ref.signalId()),
                new OrderTerms(
                        terms.strategy(),
                        terms.side() == SignalSide.BUY ? OrderSide.BUY : OrderSide.SELL,
                        terms.symbol(),
                        terms.type(),
                        quantity,
                        terms.limitPrice(),
                        scored.signal().times().deadline()),
                notional,
                eventTime,
                scored.explanation());
    }
}
