package com.fkstrading.streams.validate;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.OrderType;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.streams.alert.AlertReader;
import com.fkstrading.streams.alert.Decimal;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.FieldName;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The numbers of an alert.
///
/// @param quantity null only for a CLOSE of all that is held
/// @param price null if the alert has none
/// @param limitPrice null for a market order
/// @param confidence null if the alert claims none
record Amounts(
        @Nullable Quantity quantity,
        @Nullable Price price,
        OrderType type,
        @Nullable Price limitPrice,
        @Nullable BigDecimal confidence) {

    private static final String RULE = "sane-amounts";

    static Amounts of(AlertReader reader, SignalSide side) {
        Quantity quantity = quantity(reader, side);
        Price price = price(reader);
        Price limitPrice = limitPrice(reader);
        var type = limitPrice == null ? OrderType.MARKET : OrderType.LIMIT;
        var amounts = new Amounts(quantity, price, type, limitPrice, confidence(reader));
        reader.found(RULE, amounts.compared(), "Every amount is a number within its range.");
        return amounts;
    }

    /// A close without a quantity sells all that is held.
    private static @Nullable Quantity quantity(AlertReader reader, SignalSide side) {
        return switch (side) {
            case BUY, SELL ->
                    reader.require(FieldName.QUANTITY, it -> positiveQuantity(reader, it));
            case CLOSE ->
                    reader.find(FieldName.QUANTITY, it -> positiveQuantity(reader, it))
                            .orElse(null);
        };
    }

    private static Quantity positiveQuantity(AlertReader reader, Field field) {
        return new Quantity(Decimal.positive(reader, field));
    }

    private static @Nullable Price price(AlertReader reader) {
        return reader.find(FieldName.PRICE, field -> positivePrice(reader, field))
                .or(() -> reader.find(FieldName.CLOSE, field -> positivePrice(reader, field)))
                .orElse(null);
    }

    /// Null for a market order. A limit price without a type makes it a limit order.
    private static @Nullable Price limitPrice(AlertReader reader) {
        var type = reader.find(FieldName.ORDER_TYPE, Amounts::type);
        var limit = reader.find(FieldName.LIMIT_PRICE, field -> positivePrice(reader, field));
        if (type.isEmpty()) {
            limit.ifPresent(_ -> reader.repair("order_type", null, OrderType.LIMIT.name()));
            return limit.orElse(null);
        }
        return switch (type.get()) {
            case LIMIT ->
                    reader.require(FieldName.LIMIT_PRICE, field -> positivePrice(reader, field));
            case MARKET -> {
                if (limit.isPresent()) {
                    throw InvalidAlert.conflict(
                            reader.all(FieldName.ORDER_TYPE).getFirst(),
                            reader.all(FieldName.LIMIT_PRICE).getFirst());
                }
                yield null;
            }
        };
    }

    private static OrderType type(Field field) {
        return switch (field.trimmed().toLowerCase(Locale.ROOT)) {
            case "market" -> OrderType.MARKET;
            case "limit" -> OrderType.LIMIT;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD, RULE, field, "market or limit");
        };
    }

    private static Price positivePrice(AlertReader reader, Field field) {
        return new Price(Decimal.positive(reader, field));
    }

    private static @Nullable BigDecimal confidence(AlertReader reader) {
        return reader.find(
                        FieldName.CONFIDENCE,
                        field -> Decimal.within(reader, field, BigDecimal.ZERO, BigDecimal.ONE))
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
