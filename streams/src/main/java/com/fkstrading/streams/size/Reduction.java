package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.DollarValue;
import com.fkstrading.streams.position.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An order that only reduces the position: no limit applies to it, and it waits for no price.
record Reduction(Cap cap) {

    Outcome<Ordered> decide(
            Size.State state, ScoredSignal scored, Sizing.Sized.Order order, Instant eventTime) {
        var terms = scored.signal().terms();
        // Without a fresh price only the exchange can reject a wrong stop: a sale waits for no
        // price.
        var stop =
                state.prices()
                        .of(terms.symbol())
                        .filter(market -> cap.age().isFresh(market, eventTime))
                        .flatMap(market -> StopEntry.check(terms, order.side(), market));
        if (stop.isPresent()) {
            return new Outcome.Denied<>(Denial.of(scored, DenialReason.INVALID_STOPS, stop.get()));
        }
        var notional = worth(state, terms, order.quantity());
        var explained = scored.explainedBy(finding(state.position(), order.quantity()));
        var rate =
                cap.rateOf(terms.symbol(), state.prices(), eventTime)
                        .or(() -> state.position().dollarRate());
        return new Outcome.Passed<>(
                new Ordered(
                        Ordered.request(explained, order, List.of(), notional, eventTime),
                        DollarValue.ofSale(rate),
                        true));
    }

    private static Finding finding(Position position, Quantity quantity) {
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
    private static Notional worth(Size.State state, SignalTerms terms, Quantity quantity) {
        return state.prices()
                .of(terms.symbol())
                .map(MarketPrice::bid)
                .map(bid -> bid.times(quantity))
                .orElseGet(() -> state.position().costOf(quantity));
    }
}
