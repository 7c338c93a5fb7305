package com.fkstrading.streams.validate;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// An alert as a flat list of named values, sorted by name; nothing is interpreted yet.
///
/// @param fields by path in lower case
record Alert(SortedMap<String, Field> fields) {

    /// The value under the first accepted name that says something.
    Optional<Field> find(Name name) {
        return name.accepted().stream()
                .map(path -> fields.get(path.toLowerCase(Locale.ROOT)))
                .filter(field -> field != null && !field.isAbsent())
                .findFirst();
    }

    Collection<Field> all() {
        return fields.values();
    }
}
