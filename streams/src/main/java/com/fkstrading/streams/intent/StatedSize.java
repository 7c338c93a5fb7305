package com.fkstrading.streams.intent;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.streams.alert.Field;
import org.jspecify.annotations.Nullable;

/// How much the alert wants traded: a quantity of the base currency, or another kind of size.
///
/// @param field that states it
public record StatedSize(@Nullable Quantity quantity, @Nullable SignalSize size, Field field) {

    public static StatedSize of(Quantity quantity, Field field) {
        return new StatedSize(quantity, null, field);
    }

    public static StatedSize of(SignalSize size, Field field) {
        return new StatedSize(null, size, field);
    }
}
