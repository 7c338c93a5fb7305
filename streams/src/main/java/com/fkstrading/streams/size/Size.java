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
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.budget.OrderLimits;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.DollarValue;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.MarketPrices;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/// Turns an admitted signal into an order whose value is known and within the limits, or that only
/// reduces the position. What an order sells or puts at risk is reserved until the order ends: a
/// position changes only when it is filled.
public final class Size {

    private static final String QUANTITY = "quantity";

    /// @param held what the strategy holds of the symbol, and the signal's order
    /// @param prices the exchange's
    /// @param budgets that the order uses
    public record State(PositionState held, MarketPrices prices, Budgets budgets) {

        private Position position() {
            return held.position();
        }

        private State request(Ordered ordered) {
            var order = ordered.request();
            var market = prices.of(order.terms().symbol());
            var after = held.request(order, market, ordered.value());
            if (after.equals(held)) {
                return this;
            }
            var used = budgets.withExposure(after.exposure().minus(held.exposure()));
            return new State(
                    after, prices, ordered.isReducing() ? used : used.withOrder(order.time()));
        }
    }

    /// @param value that is reserved for it
    private record Ordered(OrderRequest request, DollarValue value, boolean isReducing) {}

    private final Cap cap;
    private final LimitsInForce limits;
    private final Sizing sizing;

    public Size(Cap cap, LimitsInForce limits, Sizing sizing) {
        this.cap = cap;
        this.limits = limits;
        this.sizing = sizing;
    }

    public Decision<State, OrderRequest> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        return switch (size(state, scored, eventTime)) {
            case Outcome.Passed<Ordered>(Ordered ordered) ->
                    new Decision<>(state.request(ordered), new Outcome.Passed<>(ordered.request()));
            case Outcome.Denied<Ordered>(Denial denial) ->
                    new Decision<>(state, new Outcome.Denied<>(denial));
        };
    }

    private Outcome<Ordered> size(State state, ScoredSignal scored, Instant eventTime) {
        var terms = scored.signal().terms();
        return switch (sizing.of(terms, state.position(), state.prices(), eventTime)) {
            case Sizing.Sized.Unknown unknown -> {
                var finding =
                        Finding.denied(Stage.SIZE, QUANTITY, unknown.compared(), unknown.text());
                yield new Outcome.Denied<>(Denial.of(scored, unknown.reason(), finding));
            }
            case Sizing.Sized.Order order when order.quantity().isZero() -> {
                var finding = nothingLeft(terms, state.position());
                yield new Outcome.Denied<>(Denial.of(scored, DenialReason.NO_POSITION, finding));
            }
            case Sizing.Sized.Order order ->
                    sizing.isReducing(terms, state.position(), state.prices(), eventTime)
                            ? reducing(state, sized(scored, order), order, eventTime)
                            : bounded(state, sized(scored, order), order, eventTime);
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

    private Outcome<Ordered> reducing(
            State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        var terms = scored.signal().terms();
        var notional = worth(state, terms, order.quantity());
        var explained = scored.explainedBy(reducing(state.position(), order.quantity()));
        var rate = cap.rateOf(terms.symbol(), state.prices(), eventTime);
        return new Outcome.Passed<>(
                new Ordered(
                        order(explained, order, notional, eventTime),
                        DollarValue.ofSale(rate),
                        true));
    }

    private Outcome<Ordered> bounded(
            State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        var terms = scored.signal().terms();
        var maximum = limits.maximumOrder();
        return switch (cap.check(terms, order.quantity(), maximum, state.prices(), eventTime)) {
            case Cap.Within within -> {
                var ordered =
                        new Ordered(
                                order(
                                        scored.explainedBy(within.finding()),
                                        order,
                                        within.notional(),
                                        eventTime),
                                within.value(),
                                false);
                yield budgeted(state, scored, ordered);
            }
            case Cap.Refused refused ->
                    new Outcome.Denied<>(Denial.of(scored, refused.reason(), refused.finding()));
        };
    }

    /// What it finds is added to the request.
    private Outcome<Ordered> budgeted(State state, ScoredSignal scored, Ordered ordered) {
        var request = ordered.request();
        for (var check : budgetChecks(state, ordered).toList()) {
            if (check.reason() != null) {
                return new Outcome.Denied<>(Denial.of(scored, check.reason(), check.finding()));
            }
            request = request.explainedBy(check.finding());
        }
        return new Outcome.Passed<>(new Ordered(request, ordered.value(), false));
    }

    private Stream<Checked> budgetChecks(State state, Ordered ordered) {
        var terms = ordered.request().terms();
        var order =
                new OrderLimits.Order(
                        terms.symbol(),
                        ordered.value().exposure(terms.quantity()),
                        ordered.request().time());
        var budgets = state.budgets();
        var account = limits.account().orders();
        var strategy = limits.strategy().orders();
        return Stream.concat(
                account.check(
                        ordered.request().ref().account(),
                        budgets.account(),
                        budgets.symbol().exposure(),
                        order),
                strategy.check(
                        terms.strategy(), budgets.strategy(), state.held().exposure(), order));
    }

    private static Finding nothingLeft(SignalTerms terms, Position position) {
        String text =
                position.quantity().isZero()
                        ? "%s holds nothing of %s, so nothing can be closed."
                                .formatted(terms.strategy(), terms.symbol())
                        : "Of %s, %s holds %s and %s is in open sell orders, so nothing is left to close."
                                .formatted(
                                        terms.symbol(),
                                        terms.strategy(),
                                        position.quantity(),
                                        position.reserved());
        return Finding.denied(
                Stage.SIZE,
                "position-to-close",
                Map.of(
                        "strategy", terms.strategy(),
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
