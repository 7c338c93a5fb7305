package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.contract.signal.terms.StopLoss;
import com.fkstrading.contract.signal.terms.TakeProfit;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedProtection;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.UnsupportedFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the stop and the targets of a position. Each is stated in one way; what belongs to one
/// that is not stated is denied. Whether they fit the entry is decided afterwards.
final class ProtectionReader {

    static final String RULE = "stops-and-targets";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AlertReader reader;

    ProtectionReader(AlertReader reader) {
        this.reader = reader;
    }

    StatedProtection read() {
        return new StatedProtection(takeProfits(), stopLoss());
    }

    private List<Stated<TakeProfit>> takeProfits() {
        var levels = new TreeMap<Integer, Stated<PriceLevel>>();
        add(levels, FieldName.TAKE_PROFIT, LevelReader::priceOrPercent);
        add(levels, FieldName.TAKE_PROFIT_PRICE, LevelReader::price);
        add(levels, FieldName.TAKE_PROFIT_PERCENT, LevelReader::percent);
        add(levels, FieldName.TAKE_PROFIT_OFFSET, LevelReader::offset);
        var shares = numbered(FieldName.TAKE_PROFIT_SHARE, this::share);
        shares.forEach((number, share) -> requireLevel(levels.containsKey(number), share.field()));
        var targets = new ArrayList<Stated<TakeProfit>>();
        levels.forEach(
                (number, level) -> {
                    var share = shares.get(number);
                    var target =
                            new TakeProfit(level.value(), share == null ? null : share.value());
                    targets.add(new Stated<>(target, level.field()));
                });
        return targets;
    }

    private @Nullable Stated<StopLoss> stopLoss() {
        var levels = new TreeMap<Integer, Stated<PriceLevel>>();
        add(levels, FieldName.STOP_LOSS, LevelReader::priceOrPercentBelow);
        add(levels, FieldName.STOP_LOSS_PRICE, LevelReader::price);
        add(levels, FieldName.STOP_LOSS_PERCENT, LevelReader::percentBelow);
        add(levels, FieldName.STOP_LOSS_OFFSET, LevelReader::offset);
        var limits =
                numbered(
                        FieldName.STOP_LOSS_LIMIT,
                        field -> new Price(Decimal.positive(reader, field)));
        var type = reader.find(FieldName.STOP_LOSS_TYPE, ProtectionReader::hasLimit);
        var types = reader.all(FieldName.STOP_LOSS_TYPE);
        limits.values().forEach(limit -> requireLevel(!levels.isEmpty(), limit.field()));
        types.forEach(field -> requireLevel(!levels.isEmpty(), field));
        if (levels.isEmpty()) {
            return null;
        }
        var limit = limits.isEmpty() ? null : limits.firstEntry().getValue();
        if (type.orElse(limit != null) && limit == null) {
            throw reader.missing(FieldName.STOP_LOSS_LIMIT);
        }
        if (!type.orElse(true) && limit != null) {
            throw InvalidAlert.conflict(types.getFirst(), limit.field());
        }
        var level = levels.firstEntry().getValue();
        var stop = new StopLoss(level.value(), limit == null ? null : limit.value());
        return new Stated<>(stop, level.field());
    }

    /// Of a stop order that the exchange executes at a limit.
    private static boolean hasLimit(Field field) {
        return switch (Word.of(field)) {
            case "stop", "market", "stop_market", "stopmarket" -> false;
            case "limit", "stop_limit", "stoplimit" -> true;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD,
                            RULE,
                            field,
                            "stop or stop_limit: other stops, such as trailing ones, are not"
                                    + " supported");
        };
    }

    private BigDecimal share(Field field) {
        var share = Decimal.percent(reader, field);
        if (share.compareTo(HUNDRED) > 0) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE, RULE, field, "a percentage of at most 100");
        }
        return share;
    }

    private void add(
            SortedMap<Integer, Stated<PriceLevel>> levels,
            FieldName name,
            BiFunction<AlertReader, Field, PriceLevel> meaning) {
        numbered(name, field -> meaning.apply(reader, field))
                .forEach((number, level) -> agree(levels, number, level));
    }

    /// Those that do not say that there is none, by number. Fields of one number must agree.
    private <T> TreeMap<Integer, Stated<T>> numbered(FieldName name, Function<Field, T> meaning) {
        var stated = new TreeMap<Integer, Stated<T>>();
        reader.numbered(name)
                .forEach(
                        (number, fields) -> {
                            for (var field : fields) {
                                if (!UnsupportedFields.statesNone(field)) {
                                    agree(
                                            stated,
                                            number,
                                            new Stated<>(meaning.apply(field), field));
                                }
                            }
                        });
        return stated;
    }

    private static <T> void agree(
            SortedMap<Integer, Stated<T>> known, Integer number, Stated<T> next) {
        var other = known.putIfAbsent(number, next);
        if (other != null && !other.value().equals(next.value())) {
            throw InvalidAlert.conflict(other.field(), next.field());
        }
    }

    private static void requireLevel(boolean isThere, Field field) {
        if (!isThere) {
            throw InvalidAlert.field(
                    DenialReason.MISSING_FIELD,
                    RULE,
                    field,
                    "a price, a percentage or an offset beside it");
        }
    }
}
