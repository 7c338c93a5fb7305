package com.fkstrading.streams.reading;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.intent.Direction;
import com.fkstrading.streams.intent.FireTime;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedPositions;
import com.fkstrading.streams.intent.StatedSize;
import com.fkstrading.streams.intent.Wish;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an alert's fields into an intent. It interprets each field by itself; what they mean
/// together is decided afterwards.
public final class IntentReader {

    private static final String ACTION_RULE = "known-action";
    private static final String AMOUNTS_RULE = "sane-amounts";

    private static final Pattern SHORT = Pattern.compile("\\bshort\\b|short_|_short|^sellshort$");
    private static final int LONGEST_WORD = 100;
    private static final BigDecimal MOST_LAG = BigDecimal.valueOf(1_000_000_000);

    private final AlertReader reader;

    public IntentReader(AlertReader reader) {
        this.reader = reader;
    }

    /// @throws InvalidAlert when a field is missing, or says what it may not
    public Intent read() {
        var wish = wish();
        var size = SizeReader.read(reader, wish.value().side() == SignalSide.CLOSE);
        var positions = SignedPosition.of(reader, wish, size).orElseGet(this::positions);
        var pricing = pricing();
        var confidence = confidence();
        reader.found(
                AMOUNTS_RULE,
                compared(size, pricing, confidence),
                "Every amount is a number within its range.");
        return new Intent(
                wish,
                positions,
                size,
                pricing,
                strategy(),
                confidence,
                new FireTime(FireTimeReader.of(reader), maximumLag()));
    }

    private Stated<Wish> wish() {
        var wish = reader.require(FieldName.ACTION, this::wish);
        var field = reader.all(FieldName.ACTION).getFirst();
        return new Stated<>(isReducing(wish) ? Wish.REDUCE : wish, field);
    }

    /// A sale that may only reduce closes a part; a purchase could only reduce a short.
    private boolean isReducing(Wish wish) {
        return reader.find(
                        FieldName.REDUCE_ONLY,
                        field -> {
                            boolean isOnly = truth(field);
                            if (isOnly && wish.side() == SignalSide.BUY) {
                                throw InvalidAlert.field(
                                        DenialReason.UNSUPPORTED_FIELD,
                                        ACTION_RULE,
                                        field,
                                        "false for a purchase: spot has no short to reduce");
                            }
                            return isOnly;
                        })
                .filter(isOnly -> isOnly && wish.side() == SignalSide.SELL)
                .isPresent();
    }

    private static boolean truth(Field field) {
        return switch (word(field)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.OUT_OF_RANGE, ACTION_RULE, field, "true or false");
        };
    }

    private Wish wish(Field action) {
        var known = reader.vocabulary().actions();
        var wish = known.get(word(action));
        if (wish == null
                && action.text().length() < LONGEST_WORD
                && SHORT.matcher(word(action)).find()) {
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_FIELD,
                    ACTION_RULE,
                    action,
                    "sell or close: spot has no short");
        }
        if (wish == null) {
            var words = String.join(", ", new TreeSet<>(known.keySet()));
            throw InvalidAlert.field(
                    DenialReason.UNKNOWN_ACTION, ACTION_RULE, action, "one of " + words);
        }
        return wish;
    }

    private StatedPositions positions() {
        return new StatedPositions(
                direction(FieldName.PREVIOUS_POSITION),
                direction(FieldName.MARKET_POSITION),
                magnitude(FieldName.PREVIOUS_POSITION_SIZE),
                magnitude(FieldName.POSITION_SIZE));
    }

    private @Nullable Stated<Direction> direction(FieldName name) {
        return reader.find(name, IntentReader::direction)
                .map(found -> new Stated<>(found, reader.all(name).getFirst()))
                .orElse(null);
    }

    private static Direction direction(Field field) {
        return switch (word(field)) {
            case "long", "bullish" -> Direction.LONG;
            case "flat" -> Direction.FLAT;
            case "short", "bearish" -> Direction.SHORT;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD,
                            "spot-position",
                            field,
                            "long, flat or short");
        };
    }

    private @Nullable Stated<BigDecimal> magnitude(FieldName name) {
        return reader.find(name, field -> Decimal.notNegative(reader, field))
                .map(found -> new Stated<>(found, reader.all(name).getFirst()))
                .orElse(null);
    }

    private SignalPricing pricing() {
        var limit = limitPrice();
        var type = limit == null ? OrderType.MARKET : OrderType.LIMIT;
        return new SignalPricing(type, price(), limit);
    }

    private @Nullable Price price() {
        return reader.find(FieldName.PRICE, this::positivePrice)
                .or(() -> reader.find(FieldName.CLOSE, this::positivePrice))
                .orElse(null);
    }

    /// Null for a market order. A limit price without a type makes it a limit order.
    private @Nullable Price limitPrice() {
        var type = reader.find(FieldName.ORDER_TYPE, IntentReader::type);
        var limit = reader.find(FieldName.LIMIT_PRICE, this::positivePrice);
        if (type.isEmpty()) {
            limit.ifPresent(_ -> reader.repair("order_type", null, OrderType.LIMIT.name()));
            return limit.orElse(null);
        }
        return switch (type.get()) {
            case LIMIT -> reader.require(FieldName.LIMIT_PRICE, this::positivePrice);
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
        return switch (word(field)) {
            case "market" -> OrderType.MARKET;
            case "limit" -> OrderType.LIMIT;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD, AMOUNTS_RULE, field, "market or limit");
        };
    }

    private Price positivePrice(Field field) {
        return new Price(Decimal.positive(reader, field));
    }

    private @Nullable BigDecimal confidence() {
        return reader.find(
                        FieldName.CONFIDENCE,
                        field -> Decimal.within(reader, field, BigDecimal.ZERO, BigDecimal.ONE))
                .orElse(null);
    }

    private @Nullable Duration maximumLag() {
        return reader.find(
                        FieldName.MAX_LAG,
                        field -> Decimal.within(reader, field, BigDecimal.ZERO, MOST_LAG))
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()))
                .orElse(null);
    }

    private @Nullable String strategy() {
        return reader.find(FieldName.STRATEGY, IntentReader::name).orElse(null);
    }

    private static String name(Field field) {
        if (field.trimmed().length() > StorableText.LONGEST_NAME) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    "strategy-name",
                    field,
                    "at most " + StorableText.LONGEST_NAME + " characters");
        }
        return field.trimmed();
    }

    private static String word(Field field) {
        return field.trimmed().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> compared(
            @Nullable StatedSize size, SignalPricing pricing, @Nullable BigDecimal confidence) {
        var compared = new TreeMap<String, String>();
        compared.put("type", pricing.type().name());
        Quantity quantity = size == null ? null : size.quantity();
        SignalSize other = size == null ? null : size.size();
        if (quantity != null) {
            compared.put("quantity", quantity.toString());
        }
        if (other != null) {
            compared.put("size", Figures.plain(other.amount()) + " " + other.unit());
        }
        if (pricing.price() != null) {
            compared.put("price", pricing.price().toString());
        }
        if (pricing.limitPrice() != null) {
            compared.put("limitPrice", pricing.limitPrice().toString());
        }
        if (confidence != null) {
            compared.put("confidence", Figures.plain(confidence));
        }
        return compared;
    }
}
