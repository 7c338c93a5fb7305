package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.TRADED_AS_REQUESTED;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import com.fkstrading.systemtests.prove.evidence.exchange.Increments;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Side, symbol, quantity and price terms are the same from the alert to the exchange. Only
/// rounding may change an amount: a quantity down by less than a lot step, a limit by less than a
/// tick to the side that is never worse.
record TermsCheck(Evidence evidence, List<RequestedOrder> orders, Violations violations) {

    void run() {
        for (RequestedOrder order : orders) {
            var differences = new Differences();
            if (order.alert() != null) {
                compare(order.alert(), order, differences);
            }
            compare(order, differences);
            if (!differences.texts.isEmpty()) {
                violations.add(
                        TRADED_AS_REQUESTED, order.id(), String.join("; ", differences.texts));
            }
        }
    }

    private static void compare(SentAlert alert, RequestedOrder order, Differences differences) {
        var terms = order.request().terms();
        differences.expect("account", alert.account(), order.account(), "requested");
        differences.expect("strategy", alert.strategy(), terms.strategy(), "requested");
        differences.expect("symbol", alert.symbol(), terms.symbol(), "requested");
        differences.expect("side", sideOf(alert), terms.side(), "requested");
        differences.expect("limit", alert.limitPrice(), terms.limitPrice(), "requested");
        differences.expect(
                "type",
                alert.limitPrice() == null ? OrderType.MARKET : OrderType.LIMIT,
                terms.type(),
                "requested");
        if (alert.side() != SignalSide.CLOSE) {
            differences.expect("quantity", alert.quantity(), terms.quantity(), "requested");
        }
    }

    private static OrderSide sideOf(SentAlert alert) {
        return switch (alert.side()) {
            case BUY -> OrderSide.BUY;
            case SELL, CLOSE -> OrderSide.SELL;
            case CANCEL, HEARTBEAT ->
                    throw new IllegalArgumentException("no order comes of a " + alert.side());
        };
    }

    private void compare(RequestedOrder order, Differences differences) {
        TradeTerms requested = TradeTerms.of(order.request().terms());
        Increments increments =
                evidence.exchange()
                        .increments()
                        .getOrDefault(
                                requested.symbol(),
                                new Increments(BigDecimal.ZERO, BigDecimal.ZERO));
        if (order.journaled() != null) {
            differences.fitted(requested, order.journaled().terms(), increments, "in the journal");
        }
        order.events().stream()
                .map(event -> TradeTerms.of(event.terms()))
                .distinct()
                .forEach(terms -> differences.fitted(requested, terms, increments, "in an event"));
        order.atExchange()
                .forEach(
                        taken -> {
                            differences.fitted(
                                    requested, taken.terms(), increments, "at the exchange");
                            Stream.ofNullable(order.journaled())
                                    .filter(row -> !row.terms().equals(taken.terms()))
                                    .filter(_ -> differences.texts.isEmpty())
                                    .forEach(
                                            row ->
                                                    differences.texts.add(
                                                            "journaled %s, the exchange has %s"
                                                                    .formatted(
                                                                            row.terms(),
                                                                            taken.terms())));
                        });
    }

    private static final class Differences {

        private final List<String> texts = new ArrayList<>();

        void expect(String what, @Nullable Object expected, @Nullable Object actual, String where) {
            if (!Objects.equals(expected, actual)) {
                texts.add("%s: %s expected, %s %s".formatted(what, expected, actual, where));
            }
        }

        void fitted(TradeTerms requested, TradeTerms actual, Increments increments, String where) {
            expect("side", requested.side(), actual.side(), where);
            expect("symbol", requested.symbol(), actual.symbol(), where);
            expect("type", requested.type(), actual.type(), where);
            BigDecimal lost = requested.quantity().value().subtract(actual.quantity().value());
            if (!isRounding(lost, increments.lotStep())) {
                expect("quantity", requested.quantity(), actual.quantity(), where);
            }
            Price limit = actual.limitPrice();
            if (requested.limitPrice() == null || limit == null) {
                expect("limit", requested.limitPrice(), limit, where);
            } else {
                BigDecimal moved = requested.limitPrice().value().subtract(limit.value());
                if (!isRounding(
                        requested.side() == OrderSide.BUY ? moved : moved.negate(),
                        increments.priceTick())) {
                    expect("limit", requested.limitPrice(), limit, where);
                }
            }
        }

        private static boolean isRounding(BigDecimal change, BigDecimal step) {
            return change.signum() == 0 || change.signum() > 0 && change.compareTo(step) < 0;
        }
    }
}
