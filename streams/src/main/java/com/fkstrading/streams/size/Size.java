package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.MarketPrices;
import java.time.Instant;
import java.util.Map;

/// Turns an admitted signal into an order whose value is known and within the cap, or that only
/// reduces the position. What an order sells is reserved until the order ends: a position changes
/// only when it is filled.
public final class Size {

    private static final String QUANTITY = "quantity";

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
    private final Sizing sizing;

    public Size(Cap cap, Sizing sizing) {
        this.cap = cap;
        this.sizing = sizing;
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
        return switch (sizing.of(terms, state.position(), state.prices(), eventTime)) {
            case Sizing.Sized.Unknown unknown -> {
                var finding =
                        Finding.denied(Stage.SIZE, QUANTITY, unknown.compared(), unknown.text());
                yield new Outcome.Denied<>(Denial.of(scored, unknown.reason(), finding));
            }
            case Sizing.Sized.Order order when order.quantity().isZero() -> {
                var finding = nothingLeft(terms.symbol(), state.position());
                yield new Outcome.Denied<>(Denial.of(scored, DenialReason.NO_POSITION, finding));
            }
            case Sizing.Sized.Order order -> bounded(state, sized(scored, order), order, eventTime);
        };
    }

    /// Says how a quantity came about that the alert does not state.
    private static ScoredSignal sized(ScoredSignal scored, Sizing.Sized.Order order) {
        var size = scored.signal().terms().size();
        if (size == null) {
            return scored;
        }
        String text =
                "The size %s %s is a quantity of %s."
                        .formatted(size.unit(), Figures.plain(size.amount()), order.quantity());
        return scored.explainedBy(Finding.passed(Stage.SIZE, QUANTITY, order.compared(), text));
    }

    private Outcome<OrderRequest> bounded(
            State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        var terms = scored.signal().terms();
        if (sizing.isReducing(terms, state.position(), state.prices(), eventTime)) {
            var notional = worth(state, terms, order.quantity());
            var explained = scored.explainedBy(reducing(state.position(), order.quantity()));
            return new Outcome.Passed<>(order(explained, order, notional, eventTime));
        }
        return switch (cap.check(terms, order.quantity(), state.prices(), eventTime)) {
            case Cap.Within within ->
                    new Outcome.Passed<>(
                            order(
                                    scored.explainedBy(within.finding()),
                                    order,
                                    within.notional(),
                                    eventTime));
            case Cap.Refused refused ->
                    new Outcome.Denied<>(Denial.of(scored, refused.reason(), refused.finding()));
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
            ScoredSignal scored, Sizing.Sized.Order sized, Notional notional, Instant eventTime) {
        var ref = scored.signal().ref();
        var terms = scored.signal().terms();
        return new OrderRequest(
                ref,
                ClientOrderId.of(ref),
                new OrderTerms(
                        terms.strategy(),
                        sized.side(),
                        terms.symbol(),
                        terms.type(),
                        sized.quantity(),
                        terms.limitPrice(),
                        scored.signal().times().deadline()),
                notional,
                eventTime,
                scored.provenance());
    }
}
