package com.fkstrading.streams.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Under which paths the alerts of a family state each field. In lower case they are computed once
/// for a family, and looked up for every field of every alert.
public final class FieldPaths {

    static final FieldPaths COMMON = new FieldPaths(common());

    private final Map<FieldName, List<String>> accepted;
    private final Map<FieldName, List<String>> lowerCase = new EnumMap<>(FieldName.class);
    private final Set<String> all = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> protection = new HashSet<>();

    private FieldPaths(Map<FieldName, List<String>> accepted) {
        this.accepted = accepted;
        accepted.forEach(
                (name, paths) -> {
                    var lower = paths.stream().map(path -> path.toLowerCase(Locale.ROOT)).toList();
                    lowerCase.put(name, lower);
                    all.addAll(lower);
                    (FieldName.PROTECTION.contains(name) ? protection : values).addAll(lower);
                });
    }

    private static Map<FieldName, List<String>> common() {
        var common = new EnumMap<FieldName, List<String>>(FieldName.class);
        for (var name : FieldName.values()) {
            common.put(name, name.accepted());
        }
        return common;
    }

    /// The same, but with only these for this field.
    FieldPaths naming(FieldName name, String... paths) {
        var changed = new EnumMap<>(accepted);
        changed.put(name, List.of(paths));
        return new FieldPaths(changed);
    }

    /// As the family writes them.
    List<String> accepted(FieldName name) {
        return accepted.getOrDefault(name, List.of());
    }

    /// In lower case.
    List<String> of(FieldName name) {
        return lowerCase.getOrDefault(name, List.of());
    }

    /// Whether a field of this path, in lower case, is read.
    boolean isRead(String path) {
        return all.contains(path);
    }

    /// Whether a field of this path, in lower case, has one value: in an object or a list its
    /// meaning would be lost.
    boolean hasOneValue(String path) {
        return values.contains(path);
    }

    /// Whether a field of this path, in lower case and with `#` for a number, states a stop or a
    /// target.
    boolean isProtection(String path) {
        return protection.contains(path);
    }
}
