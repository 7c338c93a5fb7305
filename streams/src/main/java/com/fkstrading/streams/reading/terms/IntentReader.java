package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.PositionDirection;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.intent.FireTime;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedPositions;
import com.fkstrading.streams.intent.StatedPricing;
import com.fkstrading.streams.intent.StatedSize;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import com.fkstrading.streams.reading.FieldName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an alert's fields into an intent. It interprets each field by itself; what they mean
/// together is decided afterwards.
public final class IntentReader {

    private static final String ACTION_RULE = "known-action";

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
        var side = wish.value().side();
        if (side == SignalSide.CANCEL || side == SignalSide.HEARTBEAT) {
            return withoutOrder(wish);
        }
        var size = SizeReader.read(reader, side == SignalSide.CLOSE);
        var positions = SignedPosition.of(reader, wish, size).orElseGet(this::positions);
        var pricing = new PricingReader(reader).read();
        var confidence = confidence();
        reader.found(
                PricingReader.RULE,
                compared(size, pricing, confidence),
                "Every amount is a number within its range.");
        return new Intent(wish, positions, size, pricing, strategy(), confidence, fired());
    }

    /// Templates state sizes, prices and positions in every message, such as a quantity of 0. They
    /// mean nothing to a cancel or a heartbeat, and must not be a reason to leave orders open.
    private Intent withoutOrder(Stated<Wish> wish) {
        return new Intent(
                wish,
                StatedPositions.NONE,
                null,
                StatedPricing.NONE,
                strategy(),
                confidence(),
                fired());
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
                            boolean isOnly = Word.truth(field, ACTION_RULE);
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

    private Wish wish(Field action) {
        var known = reader.vocabulary().actions();
        var wish = known.get(Word.of(action));
        if (wish == null
                && action.text().length() < LONGEST_WORD
                && SHORT.matcher(Word.of(action)).find()) {
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

    private @Nullable Stated<PositionDirection> direction(FieldName name) {
        return reader.find(name, IntentReader::direction)
                .map(found -> new Stated<>(found, reader.all(name).getFirst()))
                .orElse(null);
    }

    private static PositionDirection direction(Field field) {
        return switch (Word.of(field)) {
            case "long", "bullish" -> PositionDirection.LONG;
            case "flat" -> PositionDirection.FLAT;
            case "short", "bearish" -> PositionDirection.SHORT;
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

    private @Nullable BigDecimal confidence() {
        return reader.find(
                        FieldName.CONFIDENCE,
                        field -> Decimal.within(reader, field, BigDecimal.ZERO, BigDecimal.ONE))
                .orElse(null);
    }

    private FireTime fired() {
        return new FireTime(FireTimeReader.of(reader), maximumLag(), HeartbeatReader.of(reader));
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

    private static Map<String, String> compared(
            @Nullable StatedSize size, StatedPricing pricing, @Nullable BigDecimal confidence) {
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
        if (pricing.stopPrice() != null) {
            compared.put("stopPrice", pricing.stopPrice().toString());
        }
        if (pricing.timeInForce() != null) {
            compared.put("timeInForce", pricing.timeInForce().name());
        }
        if (confidence != null) {
            compared.put("confidence", Figures.plain(confidence));
        }
        return compared;
    }
}
