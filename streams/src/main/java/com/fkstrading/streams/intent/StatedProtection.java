package com.fkstrading.streams.intent;

import com.fkstrading.contract.signal.terms.StopLoss;
import com.fkstrading.contract.signal.terms.TakeProfit;
import com.fkstrading.streams.alert.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The stop and the targets of the position, each with the field that says where it is.
///
/// @param takeProfits in the order of their numbers; empty for none
/// @param stopLoss null for none
public record StatedProtection(
        List<Stated<TakeProfit>> takeProfits, @Nullable Stated<StopLoss> stopLoss) {

    public StatedProtection {
        takeProfits = List.copyOf(takeProfits);
    }

    /// A field of it; empty where there is no protection.
    public Optional<Field> firstField() {
        return Stream.concat(takeProfits.stream(), Stream.ofNullable(stopLoss))
                .map(Stated::field)
                .findFirst();
    }
}
