package com.fkstrading.streams.intent;

import com.fkstrading.streams.alert.Field;
import org.jspecify.annotations.Nullable;

/// What a field says, and the field, which a denial names.
public record Stated<T>(T value, Field field) {

    /// Null for what is not stated.
    public static <T> @Nullable T valueOf(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }
}
