package com.fkstrading.streams.intent;

import com.fkstrading.streams.alert.Field;

/// What a field says, and the field, which a denial names.
public record Stated<T>(T value, Field field) {}
