package com.fkstrading.api.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The conditions of one query that apply, and their values.
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /// Adds `field = value`; nothing when the value is null, which asks for all.
    public Conditions equal(String field, String name, Object value) {
        return value == null ? this : and(field + " = :" + name, Map.of(name, value));
    }

    public Conditions and(String condition, Map<String, Object> named) {
        conditions.add(condition);
        values.putAll(named);
        return this;
    }

    /// As a query of Hibernate, whose every condition holds.
    public String query() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return values;
    }
}
