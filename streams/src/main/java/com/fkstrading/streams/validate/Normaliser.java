package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.util.Map;
import java.util.Objects;

/// Turns an intent into the terms of a signal, whoever's template it came from.
record Normaliser(Market market) {

    private static final String CANCEL_RULE = "cancel-scope";

    /// @param source whose name stands for the strategy where the alert names none
    SignalTerms terms(String source, AlertReader reader, Intent intent, Meaning meaning) {
        if (meaning.side() == SignalSide.CANCEL) {
            return cancel(reader, intent, meaning);
        }
        var strategy = Objects.requireNonNullElse(intent.strategy(), source);
        if (meaning.side() == SignalSide.HEARTBEAT) {
            return withoutOrder(strategy, meaning, SignalTerms.ANY);
        }
        var pricing = intent.pricing();
        return new SignalTerms(
                strategy,
                meaning.action(),
                meaning.side(),
                market.of(reader),
                meaning.quantity(),
                meaning.otherSize(),
                new SignalPricing(
                        pricing.type(),
                        pricing.price(),
                        pricing.limitPrice(),
                        pricing.stopPrice(),
                        pricing.timeInForce(),
                        ProtectionRule.of(intent, meaning)));
    }

    /// It concerns the orders of the symbol and of the strategy that the alert names. One that
    /// names neither must say that it means all.
    private SignalTerms cancel(AlertReader reader, Intent intent, Meaning meaning) {
        reader.all(FieldName.ORDER_ID).stream()
                .findFirst()
                .ifPresent(
                        field -> {
                            throw InvalidAlert.field(
                                    DenialReason.UNSUPPORTED_FIELD,
                                    CANCEL_RULE,
                                    field,
                                    "none: a cancel concerns all open orders of a symbol or a"
                                            + " strategy, not a single order");
                        });
        var strategy = Objects.requireNonNullElse(intent.strategy(), SignalTerms.ANY);
        boolean namesNone =
                strategy.equals(SignalTerms.ANY) && reader.all(FieldName.SYMBOL).isEmpty();
        if (namesNone && !intent.wish().value().isOfAll()) {
            throw reader.missing(FieldName.SYMBOL, FieldName.STRATEGY);
        }
        var symbol =
                reader.all(FieldName.SYMBOL).isEmpty()
                        ? market.everySymbol(reader)
                        : market.of(reader);
        reader.found(
                CANCEL_RULE,
                Map.of("symbol", symbol, "strategy", strategy),
                "The alert cancels open orders; its size and its prices are ignored.");
        return withoutOrder(strategy, meaning, symbol);
    }

    private static SignalTerms withoutOrder(String strategy, Meaning meaning, String symbol) {
        return new SignalTerms(
                strategy,
                meaning.action(),
                meaning.side(),
                symbol,
                null,
                null,
                new SignalPricing(OrderType.MARKET, null, null));
    }
}
