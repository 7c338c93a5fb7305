package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.Protection;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.contract.signal.terms.StopLoss;
import com.fkstrading.contract.signal.terms.TakeProfit;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the stop and the targets of a purchase into legs with prices: a distance is one from the
/// price at which the entry trades.
final class Protect {

    static final String RULE = "stops-and-targets";

    private static final int SCALE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A stop or a target further away is a number of another unit: pips, or a percentage.
    private static final BigDecimal FURTHEST = BigDecimal.TEN;

    /// The result for one purchase.
    sealed interface Result {

        record Legs(List<ProtectiveLeg> legs, Finding finding) implements Result {}

        record Refused(Finding finding) implements Result {}
    }

    private final SignalRef ref;
    private final Quantity quantity;
    private final EntryPrice entry;
    private final List<ProtectiveLeg> legs = new ArrayList<>();
    private final Map<String, String> compared = new TreeMap<>();

    private Protect(SignalRef ref, Quantity quantity, EntryPrice entry) {
        this.ref = ref;
        this.quantity = quantity;
        this.entry = entry;
        compared.put("entry", entry.toString());
    }

    /// @param market fresh
    static Result decide(
            SignalRef ref,
            SignalTerms terms,
            Protection protection,
            Quantity quantity,
            MarketPrice market) {
        var protect = new Protect(ref, quantity, EntryPrice.of(terms, market));
        try {
            return protect.legs(protection);
        } catch (InvalidStop invalid) {
            var text = Objects.requireNonNull(invalid.getMessage());
            return new Result.Refused(Finding.denied(Stage.SIZE, RULE, protect.compared, text));
        }
    }

    private Result legs(Protection protection) {
        int number = 0;
        for (var target : protection.takeProfits()) {
            number++;
            takeProfit(ProtectiveLeg.takeProfit(number), target);
        }
        if (protection.stopLoss() != null) {
            stopLoss(protection.stopLoss());
        }
        String text = "What is bought is protected from %s: %s.".formatted(entry, words());
        return new Result.Legs(legs, Finding.passed(Stage.SIZE, RULE, compared, text));
    }

    private String words() {
        var words = new ArrayList<String>();
        for (var leg : legs) {
            var price = leg.stopPrice() == null ? leg.limitPrice() : leg.stopPrice();
            words.add("%s sells %s at %s".formatted(leg.leg(), leg.quantity(), price));
        }
        return String.join(", ", words);
    }

    private void takeProfit(String leg, TakeProfit target) {
        var price = entry.above(leg, target.level());
        if (price.value().compareTo(entry.price().value().multiply(FURTHEST)) > 0) {
            throw new InvalidStop(
                    "%s: %s; expected at most %s times %s".formatted(leg, price, FURTHEST, entry));
        }
        var share = Objects.requireNonNullElse(target.share(), HUNDRED);
        var part = quantity.value().multiply(share).divide(HUNDRED, SCALE, RoundingMode.DOWN);
        if (part.signum() == 0) {
            throw new InvalidStop(
                    "%s: %s %% of %s; expected a share that is more than nothing"
                            .formatted(leg, Figures.plain(share), quantity));
        }
        add(leg, OrderType.LIMIT, new Quantity(part), null, price);
        compared.put(leg, price + " for " + Figures.plain(share) + " %");
    }

    private void stopLoss(StopLoss stop) {
        var leg = ProtectiveLeg.STOP_LOSS;
        var price = entry.below(leg, stop.level());
        if (price.value().multiply(FURTHEST).compareTo(entry.price().value()) < 0) {
            throw new InvalidStop(
                    "%s: %s; expected at least a tenth of %s".formatted(leg, price, entry));
        }
        var limit = stop.limitPrice();
        if (limit != null && limit.compareTo(price) > 0) {
            throw new InvalidStop(
                    "%s: %s, with a limit of %s; expected a limit no higher"
                            .formatted(leg, price, limit));
        }
        var type = limit == null ? OrderType.STOP_MARKET : OrderType.STOP_LIMIT;
        add(leg, type, quantity, price, limit);
        compared.put(leg, price.toString());
    }

    private void add(
            String leg,
            OrderType type,
            Quantity part,
            @Nullable Price stop,
            @Nullable Price limit) {
        var id = ClientOrderId.of(ref, leg);
        legs.add(new ProtectiveLeg(leg, id, OrderSide.SELL, type, part, stop, limit));
    }
}
