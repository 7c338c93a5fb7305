package com.fkstrading.paper.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// The fields of a JSON object. An unknown or wrong field is an error that names it, because a
/// setting that is silently ignored would make a test prove nothing.
///
/// @param prefix what an error puts before the field's name
public record JsonFields(String prefix, JsonNode node) {

    /// @param name of the object itself
    public static JsonFields of(String name, String prefix, JsonNode node, Set<String> known) {
        var names = new TreeSet<>(known);
        if (!node.isObject()) {
            throw new InvalidRequest(name, node.toString(), "a JSON object with " + names);
        }
        var fields = new JsonFields(prefix, node);
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!known.contains(field)) {
                                throw fields.wrong(field, "one of the fields " + names);
                            }
                        });
        return fields;
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public boolean isNull(String name) {
        return node.path(name).isNull();
    }

    public Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.path(name).isTextual()) {
            throw wrong(name, "a text");
        }
        return Optional.of(node.path(name).textValue());
    }

    /// One of the constants of an enum.
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        var found = node.path(name).textValue();
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(found))
                .findFirst()
                .orElseThrow(
                        () -> wrong(name, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    public OptionalLong whole(String name, long least, long most) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        var value = node.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        return OptionalLong.of(value.longValue());
    }

    public BigDecimal decimal(String name) {
        var text = node.path(name).asText();
        if (!text.matches("[0-9]{1,20}(\\.[0-9]{1,8})?")) {
            throw wrong(
                    name, "a decimal of 0 or more with at most 8 decimals, such as \"65100.00\"");
        }
        return new BigDecimal(text);
    }

    public InvalidRequest wrong(String name, String expected) {
        var found = has(name) ? node.path(name).toString() : "missing";
        return new InvalidRequest(prefix + name, found, expected);
    }
}
