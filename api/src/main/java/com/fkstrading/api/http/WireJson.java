package com.fkstrading.api.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.contract.Json;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/// Answers are written as the topics are: absent fields are left out, amounts are decimal strings.
class WireJson {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        var mapper = Json.MAPPER.copy();
        mapper.configOverride(BigDecimal.class)
                .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }
}
