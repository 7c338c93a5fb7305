package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import org.jspecify.annotations.Nullable;

/// Reads how long an order may stay in the book.
final class TimeInForceReader {

    private TimeInForceReader() {}

    /// Null where the alert does not say, and for a type without a limit, which never stays.
    static @Nullable TimeInForce of(AlertReader reader, OrderType type) {
        var stated = reader.find(FieldName.TIME_IN_FORCE, TimeInForceReader::word).orElse(null);
        boolean isPostOnly =
                reader.find(FieldName.POST_ONLY, field -> Word.truth(field, PricingReader.RULE))
                        .orElse(false);
        if (isPostOnly && (stated == TimeInForce.IOC || stated == TimeInForce.FOK)) {
            throw InvalidAlert.conflict(
                    reader.all(FieldName.TIME_IN_FORCE).getFirst(),
                    reader.all(FieldName.POST_ONLY).getFirst());
        }
        var meant = isPostOnly ? TimeInForce.POST_ONLY : stated;
        if (meant == null || meant == TimeInForce.GTC) {
            return type.hasLimit() ? meant : null;
        }
        boolean isPossible =
                meant == TimeInForce.POST_ONLY ? type == OrderType.LIMIT : type.hasLimit();
        if (!isPossible) {
            var name = isPostOnly ? FieldName.POST_ONLY : FieldName.TIME_IN_FORCE;
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_FIELD,
                    PricingReader.RULE,
                    reader.all(name).getFirst(),
                    (isPostOnly ? "false" : "gtc") + " for an order of type " + type);
        }
        return meant;
    }

    private static TimeInForce word(Field field) {
        return switch (Word.of(field)) {
            case "gtc", "good_till_cancelled", "good_till_canceled", "good_till_cancel" ->
                    TimeInForce.GTC;
            case "ioc", "immediate_or_cancel" -> TimeInForce.IOC;
            case "fok", "fill_or_kill" -> TimeInForce.FOK;
            case "post_only", "postonly", "gtx" -> TimeInForce.POST_ONLY;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD,
                            PricingReader.RULE,
                            field,
                            "gtc, ioc, fok or post_only");
        };
    }
}
