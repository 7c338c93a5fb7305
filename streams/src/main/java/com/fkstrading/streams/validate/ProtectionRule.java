package com.fkstrading.streams.validate;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.Protection;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.StopLoss;
import com.fkstrading.contract.signal.terms.TakeProfit;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedPricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the stop and the targets of an alert fit its entry, as far as the alert says. Those that
/// are a distance become prices later, where the market's price is known.
final class ProtectionRule {

    private static final String RULE = "stops-and-targets";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ProtectionRule() {}

    /// Null for none. What is sold or cancelled whole has nothing left to protect: templates have
    /// the same fields for entry and exit.
    ///
    /// @throws InvalidAlert when they contradict the entry or each other
    static @Nullable Protection of(Intent intent, Meaning meaning) {
        var stated = intent.pricing().protection();
        var first = stated.firstField();
        if (first.isEmpty() || endsAll(meaning)) {
            return null;
        }
        if (meaning.side() != SignalSide.BUY) {
            throw unsupported(
                    first.get(),
                    meaning.action() == SignalAction.REDUCE
                            ? "no stop and no target beside a sale of a part of the position; send"
                                    + " them with the purchase"
                            : "no stop and no target beside a sale: spot has no short");
        }
        requireShares(stated.takeProfits());
        var entry = entry(intent.pricing());
        if (entry != null) {
            stated.takeProfits().forEach(target -> requireAbove(target, entry));
            requireBelow(stated.stopLoss(), entry);
        }
        requireLimitNoHigher(stated.stopLoss());
        return new Protection(
                stated.takeProfits().stream().map(Stated::value).toList(),
                stated.stopLoss() == null ? null : stated.stopLoss().value());
    }

    private static boolean endsAll(Meaning meaning) {
        return switch (meaning.side()) {
            case CANCEL, HEARTBEAT -> true;
            case CLOSE -> meaning.action() != SignalAction.REDUCE;
            case BUY, SELL -> false;
        };
    }

    /// Where the entry trades, as the alert states it.
    private static @Nullable Price entry(StatedPricing pricing) {
        if (pricing.limitPrice() != null) {
            return pricing.limitPrice();
        }
        return pricing.stopPrice() == null ? pricing.price() : pricing.stopPrice();
    }

    /// One target without a share sells all; of several, each must say how much it sells.
    private static void requireShares(List<Stated<TakeProfit>> targets) {
        if (targets.size() > ProtectiveLeg.MOST_TAKE_PROFITS) {
            throw unsupported(
                    targets.getLast().field(),
                    "at most %s targets".formatted(ProtectiveLeg.MOST_TAKE_PROFITS));
        }
        var sum = BigDecimal.ZERO;
        for (var target : targets) {
            var share = target.value().share();
            if (share == null && targets.size() > 1) {
                throw InvalidAlert.field(
                        DenialReason.MISSING_FIELD,
                        RULE,
                        target.field(),
                        "its share of the quantity beside it, in percent: each of several"
                                + " targets must say how much it sells");
            }
            sum = sum.add(Objects.requireNonNullElse(share, HUNDRED));
        }
        if (sum.compareTo(HUNDRED) > 0) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    targets.getLast().field(),
                    "targets whose shares add up to at most 100 percent, not %s"
                            .formatted(sum.stripTrailingZeros().toPlainString()));
        }
    }

    private static void requireAbove(Stated<TakeProfit> target, Price entry) {
        var price = target.value().level().price();
        if (price != null && price.compareTo(entry) <= 0) {
            throw invalid(target.field(), "a price above %s, the entry's".formatted(entry));
        }
    }

    private static void requireBelow(@Nullable Stated<StopLoss> stop, Price entry) {
        var price = stop == null ? null : stop.value().level().price();
        if (stop != null && price != null && price.compareTo(entry) >= 0) {
            throw invalid(stop.field(), "a price below %s, the entry's".formatted(entry));
        }
    }

    /// With a limit above its stop, it might never sell.
    private static void requireLimitNoHigher(@Nullable Stated<StopLoss> stop) {
        var limit = stop == null ? null : stop.value().limitPrice();
        var price = stop == null ? null : stop.value().level().price();
        if (stop != null && limit != null && price != null && limit.compareTo(price) > 0) {
            throw invalid(stop.field(), "a stop no lower than its limit of %s".formatted(limit));
        }
    }

    private static InvalidAlert invalid(Field field, String expected) {
        return InvalidAlert.field(DenialReason.INVALID_STOPS, RULE, field, expected);
    }

    private static InvalidAlert unsupported(Field field, String expected) {
        return InvalidAlert.field(DenialReason.UNSUPPORTED_FIELD, RULE, field, expected);
    }
}
