package com.fkstrading.streams.validate;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderType;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The numbers of an alert.
///
/// @param quantity null for CLOSE, which sells what is held
/// @param price null when the alert gives none
/// @param limitPrice null for a market order
/// @param confidence null when the alert claims none
record Amounts(
        Quantity quantity, Price price, OrderType type, Price limitPrice, BigDecimal confidence) {

    private static final String RULE = "sane-amounts";

    static Amounts of(Reading reading, SignalSide side) {
        var quantity = side == SignalSide.CLOSE ? null : quantity(reading);
        var price = price(reading, Name.PRICE);
        var limitPrice = limitPrice(reading);
        var type = limitPrice == null ? OrderType.MARKET : OrderType.LIMIT;
        var amounts = new Amounts(quantity, price, type, limitPrice, confidence(reading));
        reading.found(RULE, amounts.compared(), "Every amount is a number within its range.");
        return amounts;
    }

    private static Quantity quantity(Reading reading) {
        return new Quantity(Decimal.positive(reading, reading.require(Name.QUANTITY)));
    }

    private static Price price(Reading reading, Name name) {
        return reading.find(name)
                .map(field -> new Price(Decimal.positive(reading, field)))
                .orElse(null);
    }

    /// Null for a market order. A limit price without a type is taken for what it says: a limit.
    private static Price limitPrice(Reading reading) {
        var type = reading.find(Name.ORDER_TYPE);
        String word = type.map(it -> it.trimmed().toLowerCase(Locale.ROOT)).orElse("");
        return switch (word) {
            case "market" -> null;
            case "limit" -> new Price(Decimal.positive(reading, reading.require(Name.LIMIT_PRICE)));
            case "" -> {
                Price limit = price(reading, Name.LIMIT_PRICE);
                if (limit != null) {
                    reading.repair("order_type", null, OrderType.LIMIT.name());
                }
                yield limit;
            }
            default ->
                    throw Unfit.field(
                            DenialReason.OUT_OF_RANGE, RULE, type.get(), "market or limit");
        };
    }

    private static BigDecimal confidence(Reading reading) {
        return reading.find(Name.CONFIDENCE)
                .map(field -> Decimal.within(reading, field, BigDecimal.ZERO, BigDecimal.ONE))
                .orElse(null);
    }

    private Map<String, String> compared() {
        var compared = new TreeMap<String, String>();
        compared.put("type", type.name());
        if (quantity != null) {
            compared.put("quantity", quantity.toString());
        }
        if (price != null) {
            compared.put("price", price.toString());
        }
        if (limitPrice != null) {
            compared.put("limitPrice", limitPrice.toString());
        }
        if (confidence != null) {
            compared.put("confidence", Figures.plain(confidence));
        }
        return compared;
    }
}
