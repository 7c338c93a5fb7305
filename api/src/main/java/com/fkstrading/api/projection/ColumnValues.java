package com.fkstrading.api.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import org.jspecify.annotations.Nullable;

/// The columns of a row that one record has. An absent column stays as it is in the table.
final class ColumnValues {

    /// Columns are named as the records' fields, in snake case.
    private static final ObjectMapper COLUMNS =
            Json.MAPPER
                    .rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final ObjectNode values = COLUMNS.createObjectNode();

    /// @param value null is left out
    ColumnValues with(String column, @Nullable Object value) {
        if (value != null) {
            values.set(column, COLUMNS.valueToTree(value));
        }
        return this;
    }

    /// Each field of the value as a column; the store ignores those that its table lacks.
    ColumnValues withAll(Object value) {
        values.setAll((ObjectNode) COLUMNS.valueToTree(value));
        return this;
    }

    ObjectNode row() {
        return values;
    }
}
