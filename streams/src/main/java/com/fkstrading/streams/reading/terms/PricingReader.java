package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.StatedPricing;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.UnsupportedFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads at which prices an alert wants to trade. A type and the prices beside it must agree: an
/// order with one more or one fewer would be another order.
final class PricingReader {

    static final String RULE = "sane-amounts";

    private final AlertReader reader;

    PricingReader(AlertReader reader) {
        this.reader = reader;
    }

    StatedPricing read() {
        var limit = reader.find(FieldName.LIMIT_PRICE, this::price).orElse(null);
        var stop =
                reader.find(FieldName.STOP_PRICE, this::priceUnlessNone)
                        .flatMap(price -> price)
                        .orElse(null);
        var type =
                reader.find(FieldName.ORDER_TYPE, PricingReader::type)
                        .orElseGet(() -> unstatedType(limit, stop));
        requireAgreement(type, FieldName.LIMIT_PRICE, type.hasLimit(), limit);
        requireAgreement(type, FieldName.STOP_PRICE, type.hasStop(), stop);
        return new StatedPricing(
                type,
                marketPrice(),
                limit,
                stop,
                TimeInForceReader.of(reader, type),
                new ProtectionReader(reader).read());
    }

    /// A limit price without a type makes it a limit order. A stop price does not: it may be meant
    /// for the entry or for a stop that protects the position.
    private OrderType unstatedType(@Nullable Price limit, @Nullable Price stop) {
        if (stop != null) {
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_FIELD,
                    RULE,
                    reader.all(FieldName.STOP_PRICE).getFirst(),
                    "order_type stop or stop_limit beside it, or stop_loss for a stop that protects"
                            + " the position");
        }
        if (limit == null) {
            return OrderType.MARKET;
        }
        reader.repair("order_type", null, OrderType.LIMIT.name());
        return OrderType.LIMIT;
    }

    private void requireAgreement(
            OrderType type, FieldName name, boolean isExpected, @Nullable Price price) {
        if (isExpected && price == null) {
            throw reader.missing(name);
        }
        if (!isExpected && price != null) {
            throw InvalidAlert.conflict(
                    reader.all(FieldName.ORDER_TYPE).getFirst(), reader.all(name).getFirst());
        }
    }

    private static OrderType type(Field field) {
        return switch (Word.of(field)) {
            case "market" -> OrderType.MARKET;
            case "limit" -> OrderType.LIMIT;
            case "stop", "stop_market", "stop-market", "stopmarket" -> OrderType.STOP_MARKET;
            case "stop_limit", "stop-limit", "stoplimit" -> OrderType.STOP_LIMIT;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD,
                            RULE,
                            field,
                            "market, limit, stop or stop_limit");
        };
    }

    private @Nullable Price marketPrice() {
        return reader.find(FieldName.PRICE, this::price)
                .or(() -> reader.find(FieldName.CLOSE, this::price))
                .orElse(null);
    }

    private Optional<Price> priceUnlessNone(Field field) {
        return UnsupportedFields.statesNone(field) ? Optional.empty() : Optional.of(price(field));
    }

    private Price price(Field field) {
        return new Price(Decimal.positive(reader, field));
    }
}
