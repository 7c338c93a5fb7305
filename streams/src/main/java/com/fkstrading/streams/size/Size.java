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
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.MarketPrices;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Turns an admitted signal into an order whose value is known and within the cap, or that only
/// reduces the position. What an order sells is reserved until the order ends: a position changes
/// only when it is filled.
public final class Size {

    /// @param held what the account holds of the symbol, and the signal's order
    /// @param prices the exchange's
    public record State(PositionState held, MarketPrices prices) {

        private Position position() {
            return held.position();
        }

        private State request(OrderRequest order) {
            return new State(held.request(order, prices.of(order.terms().symbol())), prices);
        }
    }

    private final Cap cap;

    public Size(Cap cap) {
        this.cap = cap;
    }

    public Decision<State, OrderRequest> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        return switch (size(state, scored, eventTime)) {
            case Outcome.Passed<OrderRequest> passed ->
                    new Decision<>(state.request(passed.value()), passed);
            case Outcome.Denied<OrderRequest> denied -> new Decision<>(state, denied);
        };
    }

    private Outcome<OrderRequest> size(State state, ScoredSignal scored, Instant eventTime) {
        var terms = scored.signal().terms();
        var quantity = quantity(terms, state.position());
        if (quantity.isZero()) {
            var finding = nothingLeft(terms.symbol(), state.position());
            return new Outcome.Denied<>(Denial.of(scored, DenialReason.NO_POSITION, finding));
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

    /// A close sells its quantity, but never more than is left; without one it sells all that is
    /// left.
    private static Quantity quantity(SignalTerms terms, Position position) {
        return switch (terms.side()) {
            case BUY, SELL -> Objects.requireNonNull(terms.quantity(), "quantity");
            case CLOSE -> {
                var left = position.available();
                var stated = Objects.requireNonNullElse(terms.quantity(), left);
                yield stated.compareTo(left) < 0 ? stated : left;
            }
        };
    }

    private static Finding nothingLeft(String symbol, Position position) {
        String text =
                position.quantity().isZero()
                        ? "Nothing of %s is held, so nothing can be closed.".formatted(symbol)
                        : "Of %s, %s is held and %s is in open sell orders, so nothing is left to close."
                                .formatted(symbol, position.quantity(), position.reserved());
        return Finding.denied(
                Stage.SIZE,
                "position-to-close",
                Map.of(
                        "held", position.quantity().toString(),
                        "reserved", position.reserved().toString()),
                text);
    }

    private static Finding reducing(Position position, Quantity quantity) {
        return Finding.passed(
                Stage.SIZE,
                Cap.RULE,
                Map.of(
                        "held", position.quantity().toString(),
                        "reserved", position.reserved().toString(),
                        "quantity", quantity.toString()),
                "The order only reduces the position, so the maximum order size does not apply.");
    }

    /// At the newest bid, however old; without one, at what the position cost. It limits nothing
    /// here.
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
                ClientOrderId.of(ref),
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
                scored.basis());
    }
}
