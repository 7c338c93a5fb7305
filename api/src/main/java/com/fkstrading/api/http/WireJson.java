package com.fkstrading.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.contract.Json;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Answers are written as the topics are: absent fields are left out, decimals have no exponent.
class WireJson {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.MAPPER;
    }
}
