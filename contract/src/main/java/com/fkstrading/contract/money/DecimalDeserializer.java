package com.fkstrading.contract.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a decimal of any record within the bounds of [Decimals].
public final class DecimalDeserializer extends JsonDeserializer<BigDecimal> {

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context)
            throws IOException {
        BigDecimal value = BigDecimalDeserializer.instance.deserialize(json, context);
        try {
            return value == null ? null : Decimals.bounded(value);
        } catch (IllegalArgumentException unbounded) {
            return context.reportInputMismatch(this, "%s", unbounded.getMessage());
        }
    }
}
