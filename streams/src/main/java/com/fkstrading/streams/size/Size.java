package com.fkstrading.streams.size;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns an admitted signal into an order whose worth is known and within the cap. It changes
/// nothing of its state: a position changes when an order is filled.
public final class Size {

    private static final String CAP = "maximum-order-size";

    /// @param position what the account holds of the symbol
    /// @param quote the market's bid and ask; empty when none is known
    public record State(Position position, Optional<MarketPrice> quote) {}

    private final Notional maximum;

    /// @param maximum in the quote currency, which counts as dollars
    public Size(BigDecimal maximum) {
        if (maximum.signum() <= 0) {
            throw new IllegalArgumentException(
                    "MAX_ORDER_SIZE_USD: " + maximum.toPlainString() + "; expected more than 0");
        }
        this.maximum = new Notional(maximum);
    }

    public Decision<State, OrderRequest> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        return new Decision<>(state, size(state, scored, eventTime));
    }

    private Outcome<OrderRequest> size(State state, ScoredSignal scored, Instant eventTime) {
        var signal = scored.signal();
        var quantity = quantity(signal, state.position());
        if (quantity.isZero()) {
            String text = "Nothing of %s is held, so nothing can be closed.";
            return denied(
                    scored,
                    DenialReason.NO_POSITION,
                    Finding.denied(
                            Stage.SIZE,
                            "position-to-close",
                            Map.of("held", quantity.toString()),
                            text.formatted(signal.terms().symbol())));
        }
        return highestPrice(signal, state.quote())
                .map(price -> bounded(scored, quantity, price, eventTime))
                .orElseGet(() -> unbounded(scored));
    }

    private static Outcome<OrderRequest> unbounded(ScoredSignal scored) {
        String text =
                "Neither the alert nor the market gives a price of %s, so the order has no bound."
                        .formatted(scored.signal().terms().symbol());
        var finding = Finding.denied(Stage.SIZE, "known-price", Map.of(), text);
        return denied(scored, DenialReason.NO_PRICE, finding);
    }

    private Outcome<OrderRequest> bounded(
            ScoredSignal scored, Quantity quantity, Price price, Instant eventTime) {
        var notional = price.times(quantity);
        var compared =
                Map.of(
                        "quantity", quantity.toString(),
                        "price", price.toString(),
                        "notional", notional.toString(),
                        "maximum", maximum.toString());
        if (notional.compareTo(maximum) > 0) {
            String text =
                    "The order is worth %s, more than the maximum of %s."
                            .formatted(notional, maximum);
            var finding = Finding.denied(Stage.SIZE, CAP, compared, text);
            return denied(scored, DenialReason.ORDER_TOO_LARGE, finding);
        }
        String text =
                "The order is worth %s, within the maximum of %s.".formatted(notional, maximum);
        var finding = Finding.passed(Stage.SIZE, CAP, compared, text);
        var explained = scored.explainedBy(finding);
        return new Outcome.Passed<>(order(explained, quantity, notional, eventTime));
    }

    private static Quantity quantity(ValidatedSignal signal, Position position) {
        return switch (signal.terms().side()) {
            case BUY, SELL -> signal.terms().quantity();
            case CLOSE -> position.quantity();
        };
    }

    /// The worst of the prices that are known, so that the cap holds whichever comes true.
    private static Optional<Price> highestPrice(
            ValidatedSignal signal, Optional<MarketPrice> quote) {
        var market =
                quote.map(it -> signal.terms().side() == SignalSide.BUY ? it.ask() : it.bid())
                        .orElse(null);
        return Stream.of(signal.terms().price(), signal.terms().limitPrice(), market)
                .filter(Objects::nonNull)
                .max(Price::compareTo);
    }

    private static OrderRequest order(
            ScoredSignal scored, Quantity quantity, Notional notional, Instant eventTime) {
        var signal = scored.signal();
        var terms = signal.terms();
        return new OrderRequest(
                signal.ref(),
                ClientOrderId.of(signal.ref().account(), signal.ref().signalId()),
                new OrderTerms(
                        terms.strategy(),
                        terms.side() == SignalSide.BUY ? OrderSide.BUY : OrderSide.SELL,
                        terms.symbol(),
                        terms.type(),
                        quantity,
                        terms.limitPrice(),
                        signal.times().deadline()),
                notional,
                eventTime,
                scored.explanation());
    }

    private static Outcome<OrderRequest> denied(
            ScoredSignal scored, DenialReason reason, Finding finding) {
        return new Outcome.Denied<>(Denial.of(scored, reason, finding));
    }
}
