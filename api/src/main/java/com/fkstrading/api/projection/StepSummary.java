package com.fkstrading.api.projection;

import static java.util.Objects.requireNonNull;

import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.contract.signal.terms.Protection;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.contract.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A step in one line, for a person.
final class StepSummary {

    private StepSummary() {}

    static String of(Webhook webhook) {
        return webhook.body().length + " bytes from " + webhook.source();
    }

    static String of(ValidatedSignal signal) {
        var terms = signal.terms();
        var repairs = signal.repairs().size();
        return what(terms)
                + protection(terms.protection())
                + (repairs == 0 ? "" : ", " + repairs + " repaired");
    }

    static String of(ScoredSignal scored) {
        return "confidence " + scored.confidence().toPlainString();
    }

    static String of(Denial denial) {
        return denial.reason() + ": " + denial.message();
    }

    static String of(OrderRequest request) {
        var terms = request.terms();
        var protection = ofLegs(request.legs());
        return "%s %s %s %s%s, worth %s%s"
                .formatted(
                        terms.type(),
                        terms.side(),
                        terms.quantity(),
                        terms.symbol(),
                        conditions(terms),
                        request.notional(),
                        protection == null ? "" : "; " + protection);
    }

    static String of(CancelRequest cancel) {
        var scope = cancel.scope();
        int orders = scope.cancels().size();
        return "cancellation of %s open %s requested (%s%s)"
                .formatted(
                        orders,
                        orders == 1 ? "order" : "orders",
                        scope.symbol() == null ? "every symbol" : scope.symbol(),
                        scope.strategy() == null ? "" : ", strategy " + scope.strategy());
    }

    static String of(OrderEvent event) {
        var terms = event.terms();
        var progress = event.progress();
        if (progress.message() != null) {
            return progress.reason() == null
                    ? progress.message()
                    : progress.reason() + ": " + progress.message();
        }
        return progress.executedQuantity().isZero()
                ? "%s %s %s".formatted(terms.side(), terms.quantity(), terms.symbol())
                : "%s of %s filled at %s"
                        .formatted(
                                progress.executedQuantity(),
                                terms.quantity(),
                                progress.averagePrice());
    }

    /// What protects an order once it is filled; null for nothing.
    static @Nullable String ofLegs(List<ProtectiveLeg> legs) {
        if (legs.isEmpty()) {
            return null;
        }
        return legs.stream().map(StepSummary::leg).collect(Collectors.joining(", "));
    }

    private static String leg(ProtectiveLeg leg) {
        boolean isStopLimit = leg.stopPrice() != null && leg.limitPrice() != null;
        var price = leg.limitPrice() == null ? leg.stopPrice() : leg.limitPrice();
        return "%s: sell %s at %s%s"
                .formatted(
                        leg.leg(),
                        leg.quantity(),
                        price,
                        isStopLimit ? " or better once the market is at " + leg.stopPrice() : "");
    }

    private static String what(SignalTerms terms) {
        if (terms.side() == SignalSide.HEARTBEAT) {
            return "say that the strategy %s is alive".formatted(terms.strategy());
        }
        if (terms.side() == SignalSide.CANCEL) {
            return "cancel open orders of "
                    + (terms.symbol().equals(SignalTerms.ANY) ? "every symbol" : terms.symbol())
                    + (terms.strategy().equals(SignalTerms.ANY)
                            ? ""
                            : " and strategy " + terms.strategy());
        }
        return "%s %s %s".formatted(terms.side(), size(terms), terms.symbol());
    }

    private static String size(SignalTerms terms) {
        if (terms.quantity() != null) {
            return terms.quantity().toString();
        }
        var size = terms.size();
        if (size == null) {
            return "all";
        }
        String amount = size.amount().toPlainString();
        return switch (size.unit()) {
            case QUOTE_AMOUNT -> "for " + amount + " in the quote currency of";
            case PERCENT_OF_EQUITY -> "for " + amount + " % of the account's worth in";
            case PERCENT_OF_POSITION -> amount + " % of the position in";
            case TARGET_POSITION -> "to a position of " + amount + " in";
        };
    }

    private static String conditions(OrderTerms terms) {
        var stop = terms.stopPrice() == null ? "" : " once at " + terms.stopPrice();
        return stop + (terms.timeInForce() == null ? "" : ", " + terms.timeInForce());
    }

    private static String protection(@Nullable Protection protection) {
        if (protection == null) {
            return "";
        }
        var words = new ArrayList<String>();
        for (var target : protection.takeProfits()) {
            var share =
                    target.share() == null ? "" : " for " + target.share().toPlainString() + " %";
            words.add("take-profit " + level(target.level(), "above") + share);
        }
        if (protection.stopLoss() != null) {
            words.add("stop-loss " + level(protection.stopLoss().level(), "below"));
        }
        return ", " + String.join(", ", words);
    }

    private static String level(PriceLevel level, String side) {
        if (level.price() != null) {
            return "at " + level.price();
        }
        var offset = level.offset();
        return offset == null
                ? requireNonNull(level.percent()).toPlainString() + " % " + side
                : offset.toPlainString() + " " + side;
    }
}
