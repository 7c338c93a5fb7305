package com.fkstrading.streams.size;

import com.fkstrading.contract.control.LimitCommands;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.OpenOrder;
import com.fkstrading.streams.position.OtherHolders;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.MarketPrices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Turns an admitted signal into a cancel of open orders, or into an order whose value is known and
/// within the limits, or that only reduces the position. What an order sells or puts at risk is
/// reserved until the order ends: a position changes only when it is filled.
public final class Size {

    private static final String QUANTITY = "quantity";

    /// @param held what the strategy holds of the symbol, and the signal's order
    /// @param basis what the size may be a part of
    /// @param others that hold the symbol in the account
    /// @param open the account's open orders; empty unless the signal cancels
    /// @param prices the exchange's
    /// @param set the limits that operators have set for the account and the strategy
    /// @param budgets that the order uses
    public record State(
            PositionState held,
            Sizing.Basis basis,
            OtherHolders others,
            SortedMap<ClientOrderId, OpenOrder> open,
            MarketPrices prices,
            LimitCommands set,
            Budgets budgets) {

        Position position() {
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
                    after,
                    basis,
                    others,
                    open,
                    prices,
                    set,
                    ordered.isReducing() ? used : used.withOrder(order.time()));
        }
    }

    private final Cap cap;
    private final LimitsInForce limits;
    private final Sizing sizing;
    private final Reduction reduction;

    public Size(Cap cap, LimitsInForce limits, Sizing sizing) {
        this.cap = cap;
        this.limits = limits;
        this.sizing = sizing;
        this.reduction = new Reduction(cap);
    }

    public Decision<State, OrderCommand> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        if (scored.signal().terms().side() == SignalSide.CANCEL) {
            return new Decision<>(state, Cancel.decide(state.open(), scored, eventTime));
        }
        return switch (size(state, scored, eventTime)) {
            case Outcome.Passed<Ordered>(Ordered ordered) ->
                    new Decision<>(state.request(ordered), new Outcome.Passed<>(ordered.request()));
            case Outcome.Denied<Ordered>(Denial denial) ->
                    new Decision<>(state, new Outcome.Denied<>(denial));
        };
    }

    private Outcome<Ordered> size(State state, ScoredSignal scored, Instant eventTime) {
        var terms = scored.signal().terms();
        return switch (sizing.of(terms, state.basis(), state.prices(), eventTime)) {
            case Sizing.Sized.Unknown unknown -> {
                var finding =
                        Finding.denied(Stage.SIZE, QUANTITY, unknown.compared(), unknown.text());
                yield new Outcome.Denied<>(Denial.of(scored, unknown.reason(), finding));
            }
            case Sizing.Sized.Order order when order.quantity().isZero() -> {
                yield new Outcome.Denied<>(nothingToOrder(scored, order, state.position()));
            }
            case Sizing.Sized.Order order ->
                    sizing.isReducing(terms, state.basis(), state.prices(), eventTime)
                            ? reduction.decide(state, sized(scored, order), order, eventTime)
                            : increasing(state, sized(scored, order), order, eventTime);
        };
    }

    /// A purchase, or a sale of more than the strategy may sell.
    private Outcome<Ordered> increasing(
            State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        if (order.side() == OrderSide.SELL) {
            var terms = scored.signal().terms();
            var denial = state.others().denial(terms, order.quantity(), state.position());
            if (denial.isPresent()) {
                return new Outcome.Denied<>(
                        Denial.of(scored, DenialReason.NO_POSITION, denial.get()));
            }
        }
        return bounded(state, scored, order, eventTime);
    }

    /// Says how a quantity came about that the alert does not state.
    private static ScoredSignal sized(ScoredSignal scored, Sizing.Sized.Order order) {
        var size = scored.signal().terms().size();
        if (size == null) {
            return scored;
        }
        String text = "%s becomes a quantity of %s.".formatted(size.words(), order.quantity());
        return scored.explainedBy(Finding.passed(Stage.SIZE, QUANTITY, order.compared(), text));
    }

    private Outcome<Ordered> bounded(
            State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        var terms = scored.signal().terms();
        var maximum = limits.with(state.set()).maximumOrder();
        return switch (cap.check(terms, order.quantity(), maximum, state.prices(), eventTime)) {
            case Cap.Within within -> entered(state, scored, order, within, eventTime);
            case Cap.Refused refused ->
                    new Outcome.Denied<>(Denial.of(scored, refused.reason(), refused.finding()));
        };
    }

    /// Where the cap was checked, the market's price is known and fresh.
    private Outcome<Ordered> entered(
            State state,
            ScoredSignal scored,
            Sizing.Sized.Order order,
            Cap.Within within,
            Instant eventTime) {
        var explained = scored.explainedBy(within.finding());
        var terms = scored.signal().terms();
        var market = state.prices().of(terms.symbol()).orElseThrow();
        var stop = StopEntry.check(terms, order.side(), market);
        if (stop.isPresent()) {
            return new Outcome.Denied<>(
                    Denial.of(explained, DenialReason.INVALID_STOPS, stop.get()));
        }
        var protection = terms.protection();
        if (protection == null) {
            return budgeted(state, explained, order, List.of(), within, eventTime);
        }
        var ref = scored.signal().ref();
        return switch (Protect.decide(ref, terms, protection, order.quantity(), market)) {
            case Protect.Result.Legs(var legs, var finding) ->
                    budgeted(state, explained.explainedBy(finding), order, legs, within, eventTime);
            case Protect.Result.Refused(var finding) ->
                    new Outcome.Denied<>(Denial.of(explained, DenialReason.INVALID_STOPS, finding));
        };
    }

    private Outcome<Ordered> budgeted(
            State state,
            ScoredSignal scored,
            Sizing.Sized.Order order,
            List<ProtectiveLeg> legs,
            Cap.Within within,
            Instant eventTime) {
        var request = Ordered.request(scored, order, legs, within.notional(), eventTime);
        var ordered = new Ordered(request, within.value(), false);
        return new OrderBudgets(limits.with(state.set())).check(scored, ordered, state.budgets());
    }

    /// A size that is rounded down to nothing, or a close of nothing.
    private static Denial nothingToOrder(
            ScoredSignal scored, Sizing.Sized.Order order, Position position) {
        var terms = scored.signal().terms();
        var size = terms.size();
        if (size == null || order.side() == OrderSide.SELL && position.available().isZero()) {
            return Denial.of(scored, DenialReason.NO_POSITION, nothingLeft(terms, position));
        }
        boolean isPartOfPosition = size.unit() == SignalSize.Unit.PERCENT_OF_POSITION;
        String text =
                isPartOfPosition && position.quantity().isZero()
                        ? "%s holds nothing of %s, so %s is nothing; send a quantity."
                                .formatted(terms.strategy(), terms.symbol(), size.words())
                        : size.words() + " rounds down to a quantity of 0; send a larger size.";
        var reason = isPartOfPosition ? DenialReason.NO_POSITION : DenialReason.OUT_OF_RANGE;
        return Denial.of(
                scored, reason, Finding.denied(Stage.SIZE, QUANTITY, order.compared(), text));
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
}
