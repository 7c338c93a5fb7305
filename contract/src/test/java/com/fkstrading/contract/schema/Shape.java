package com.fkstrading.contract.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.schema.Schemas.Part;
import com.fkstrading.contract.signal.SignalId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds a record against a schema: the same fields, the same types, the same words of each enum,
/// all the way down.
final class Shape {

    private static final Set<Class<?>> TEXTS =
            Set.of(String.class, SignalId.class, ClientOrderId.class, Scope.class);

    private final List<String> differences = new ArrayList<>();

    private Shape() {}

    static List<String> differences(Class<?> type, Part schema) {
        var shape = new Shape();
        shape.compareRecord(type.getSimpleName(), type, schema);
        return shape.differences;
    }

    private void compareRecord(String at, Class<?> type, Part schema) {
        expect(at, "type", "object", schema);
        var components = components(type);
        var fields = new TreeSet<String>();
        schema.node().path("properties").fieldNames().forEachRemaining(fields::add);
        if (!fields.equals(components.keySet())) {
            differences.add(
                    at + ": the record has " + components.keySet() + ", the schema " + fields);
            return;
        }
        components.forEach(
                (name, component) -> compare(at + "." + name, component, schema.property(name)));
    }

    /// The fields as they stand in JSON: those of a nested value that is unwrapped, and those that
    /// are derived when it is written, too.
    private static SortedMap<String, Type> components(Class<?> type) {
        var components = new TreeMap<String, Type>();
        if (type == OrderCommand.class) {
            components.put("command", OrderCommand.Word.class);
        }
        if (type.isSealed()) {
            for (var kind : type.getPermittedSubclasses()) {
                components.putAll(components(kind));
            }
            return components;
        }
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.putAll(components(component.getType()));
            } else {
                components.put(wireName(component), component.getGenericType());
            }
        }
        var accessors =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toList();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .filter(method -> !accessors.contains(method))
                .forEach(
                        method ->
                                components.putIfAbsent(
                                        method.getName(), method.getGenericReturnType()));
        return components;
    }

    private static String wireName(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private void compare(String at, Type type, Part schema) {
        switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> {
                expect(at, "type", "array", schema);
                compare(at + "[]", list.getActualTypeArguments()[0], schema.items());
            }
            case ParameterizedType map when map.getRawType() == Map.class ->
                    expect(at, "type", "object", schema);
            case Class<?> plain -> compareClass(at, plain, schema);
            default -> differences.add(at + ": no rule for " + type);
        }
    }

    private void compareClass(String at, Class<?> type, Part schema) {
        if (type == Explanation.class) {
            expect(at, "type", "array", schema);
            compareRecord(at + "[]", Finding.class, schema.items());
        } else if (type.isEnum()) {
            var written =
                    Arrays.stream(type.getEnumConstants())
                            .filter(word -> !word.toString().equals("UNRECOGNISED"))
                            .toList();
            JsonNode words = Json.MAPPER.valueToTree(written);
            if (!words.equals(schema.node().get("enum"))) {
                differences.add(at + ": the enum is " + words + ", the schema's " + schema.node());
            }
        } else if (type == Instant.class) {
            expect(at, "format", "date-time", schema);
        } else if (type == LocalDate.class) {
            expect(at, "format", "date", schema);
        } else if (type == int.class || type == long.class || type == Long.class) {
            expect(at, "type", "integer", schema);
        } else if (type == BigDecimal.class) {
            compareDecimal(at, schema);
        } else if (TEXTS.contains(type)) {
            expect(at, "type", "string", schema);
        } else if (type.getPackageName().endsWith(".money")) {
            expect(at, "type", "string", schema);
            expectPattern(at, schema);
        } else {
            compareRecord(at, type, schema);
        }
    }

    /// A number where it is a ratio, else text; which of them is the samples' to show.
    private void compareDecimal(String at, Part schema) {
        if (!schema.node().path("type").asText().equals("number")) {
            expect(at, "type", "string", schema);
            expectPattern(at, schema);
        }
    }

    private void expectPattern(String at, Part schema) {
        if (!schema.node().has("pattern")) {
            differences.add(at + ": expected the pattern of a decimal");
        }
    }

    private void expect(String at, String keyword, String expected, Part schema) {
        var found = schema.node().path(keyword).asText();
        if (!found.equals(expected)) {
            differences.add(
                    "%s: expected %s %s, the schema says '%s'"
                            .formatted(at, keyword, expected, found));
        }
    }
}
