package com.fkstrading.streams.size;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.equity.RealisedResult;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.MarketPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Turns the size that a signal states into a quantity of the base currency. What is rounded is
/// rounded down; a sale never sells more than no open order reserves, where the alert leaves the
/// quantity to us.
///
/// @param market turns an amount into a quantity
public record Sizing(MarketAmount market) {

    private static final int SCALE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What a size may be a part of.
    ///
    /// @param position of the strategy in the signal's symbol
    /// @param realised by the account
    /// @param resumedAt when an operator last resumed the account by name
    public record Basis(Position position, RealisedResult realised, Instant resumedAt) {}

    /// What the size amounts to.
    public sealed interface Sized {

        /// @param compared the numbers that the quantity was computed from; empty where the alert
        ///     states it
        record Order(OrderSide side, Quantity quantity, Map<String, String> compared)
                implements Sized {

            public Order {
                compared = Collections.unmodifiableMap(new TreeMap<>(compared));
            }
        }

        /// @param text one sentence for a person
        record Unknown(DenialReason reason, Map<String, String> compared, String text)
                implements Sized {}
    }

    /// @param prices that the signal carries
    public Sized of(SignalTerms terms, Basis basis, MarketPrices prices, Instant eventTime) {
        var position = basis.position();
        var size = terms.size();
        if (size == null) {
            return stated(terms, position);
        }
        return switch (size.unit()) {
            case QUOTE_AMOUNT -> market.ofQuote(terms, size.amount(), position, prices, eventTime);
            case PERCENT_OF_POSITION -> percentOfPosition(terms, size, position);
            case TARGET_POSITION -> target(terms, size, position);
            case PERCENT_OF_EQUITY ->
                    market.ofEquity(terms, size.amount(), basis, prices, eventTime);
        };
    }

    /// Whether the signal only cancels, or can only reduce the position. Confidence, rate and cap
    /// do not apply to it.
    public boolean isReducing(
            SignalTerms terms, Basis basis, MarketPrices prices, Instant eventTime) {
        return terms.side() == SignalSide.CLOSE
                || terms.side() == SignalSide.CANCEL
                || of(terms, basis, prices, eventTime) instanceof Sized.Order order
                        && order.side() == OrderSide.SELL
                        && order.quantity().compareTo(basis.position().available()) <= 0;
    }

    /// A close sells its quantity, but never more than is left; without one it sells all that is
    /// left.
    private static Sized stated(SignalTerms terms, Position position) {
        return switch (terms.side()) {
            case BUY -> new Sized.Order(OrderSide.BUY, quantity(terms), Map.of());
            case SELL -> new Sized.Order(OrderSide.SELL, quantity(terms), Map.of());
            case CLOSE -> {
                var left = position.available();
                var stated = Objects.requireNonNullElse(terms.quantity(), left);
                yield new Sized.Order(OrderSide.SELL, least(stated, left), held(position));
            }
            case CANCEL, HEARTBEAT ->
                    throw new IllegalArgumentException("no quantity in a " + terms.side());
        };
    }

    private static Quantity quantity(SignalTerms terms) {
        return Objects.requireNonNull(terms.quantity(), "quantity");
    }

    private static Sized percentOfPosition(SignalTerms terms, SignalSize size, Position position) {
        var part =
                new Quantity(divide(position.quantity().value().multiply(size.amount()), HUNDRED));
        var compared = new TreeMap<>(held(position));
        compared.put("percent", Figures.plain(size.amount()));
        return terms.side() == SignalSide.BUY
                ? new Sized.Order(OrderSide.BUY, part, compared)
                : new Sized.Order(OrderSide.SELL, least(part, position.available()), compared);
    }

    /// The difference to what is held, less open sales, with open purchases: two quick alerts must
    /// not buy twice. The alert's side must lead there.
    private static Sized target(SignalTerms terms, SignalSize size, Position position) {
        var held = position.available().plus(position.pending()).value();
        var missing = size.amount().subtract(held);
        var compared = new TreeMap<>(held(position));
        compared.put("pending", position.pending().toString());
        compared.put("target", Figures.plain(size.amount()));
        boolean isBuy = missing.signum() > 0;
        if (missing.signum() == 0 || isBuy != (terms.side() == SignalSide.BUY)) {
            return new Sized.Unknown(
                    DenialReason.TARGET_REACHED,
                    compared,
                    "%s of %s is held, and %s is the target: nothing is left to %s."
                            .formatted(
                                    Figures.plain(held),
                                    terms.symbol(),
                                    Figures.plain(size.amount()),
                                    terms.side() == SignalSide.BUY ? "buy" : "sell"));
        }
        var quantity = new Quantity(missing.abs());
        return isBuy
                ? new Sized.Order(OrderSide.BUY, quantity, compared)
                : new Sized.Order(OrderSide.SELL, least(quantity, position.available()), compared);
    }

    static Map<String, String> held(Position position) {
        return Map.of(
                "held", position.quantity().toString(),
                "reserved", position.reserved().toString());
    }

    static Quantity least(Quantity one, Quantity other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static BigDecimal divide(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, SCALE, RoundingMode.DOWN).stripTrailingZeros();
    }
}
