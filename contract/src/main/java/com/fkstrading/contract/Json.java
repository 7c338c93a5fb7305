package com.fkstrading.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fkstrading.contract.money.DecimalDeserializer;
import java.math.BigDecimal;

/// The JSON of every value: absent fields are left out, times are RFC 3339 in UTC, decimals have no
/// exponent and a bounded number of digits, and a reader ignores fields that it does not know, so
/// that a topic may gain fields. An unknown value of an enum is read as the enum's `UNRECOGNISED`,
/// where it has one; otherwise the whole record cannot be read.
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(BigDecimal.class, new DecimalDeserializer()))
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private Json() {}
}
