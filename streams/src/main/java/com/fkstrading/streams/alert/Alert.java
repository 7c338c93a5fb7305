package com.fkstrading.streams.alert;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/// An alert as a flat list of named values, sorted by name; nothing is interpreted yet.
///
/// @param fields by path in lower case
public record Alert(SortedMap<String, Field> fields) {

    /// The values under the accepted names that say something, in the order of the names.
    public List<Field> find(FieldName name) {
        return name.paths().stream()
                .map(fields::get)
                .filter(field -> field != null && !field.isAbsent())
                .toList();
    }

    public Collection<Field> all() {
        return fields.values();
    }
}
