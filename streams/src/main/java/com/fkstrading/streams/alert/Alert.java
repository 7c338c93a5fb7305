package com.fkstrading.streams.alert;

import com.fkstrading.contract.signal.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An alert as a flat list of named values, sorted by name; nothing is interpreted yet.
///
/// @param fields by path in lower case; none where the format is TEXT
/// @param text the whole body, without a byte order mark
/// @param repairs what had to be overlooked to read it
public record Alert(
        BodyFormat format, SortedMap<String, Field> fields, String text, List<Repair> repairs) {

    private static final Pattern FRACTION = Pattern.compile("0[.]\\d{1,10}|1([.]0{1,10})?");
    private static final Pattern ZERO = Pattern.compile("0+([.]0+)?");

    public Alert {
        fields = Collections.unmodifiableSortedMap(fields);
        repairs = List.copyOf(repairs);
    }

    static Alert ofText(String text) {
        return new Alert(BodyFormat.TEXT, new TreeMap<>(), text, List.of());
    }

    /// The same alert with these values under names, in place of those that it has.
    public Alert with(Map<String, String> named) {
        var all = new FieldMap();
        named.forEach((name, value) -> all.add(name, Field.Kind.TEXT, value));
        return new Alert(format, all.all(), text, repairs);
    }

    /// The same alert, where one field has another name, and another value.
    public Alert renamed(String path, String name, String value) {
        var all = new TreeMap<>(fields);
        var field = all.remove(path);
        if (field != null) {
            put(all, name, new Field(field.path(), Field.Kind.TEXT, value));
        }
        return new Alert(format, all, text, repairs);
    }

    /// The same alert, where a fraction such as 0.05 has another name, and is in percent. What is
    /// no short fraction stays.
    public Alert renamedToPercent(String path, String name) {
        String value = value(path);
        return FRACTION.matcher(value).matches()
                ? renamed(path, name, new BigDecimal(value).movePointRight(2).toPlainString())
                : this;
    }

    /// The same alert with one more field.
    public Alert and(String name, String value) {
        var all = new TreeMap<>(fields);
        put(all, name, new Field(name, Field.Kind.TEXT, value));
        return new Alert(format, all, text, repairs);
    }

    /// A value must never take the place of another one that the alert states.
    private static void put(SortedMap<String, Field> fields, String name, Field field) {
        if (fields.put(name, field) != null) {
            throw AlertParser.unreadable("'" + field.path() + "' occurs twice");
        }
    }

    /// The same alert without this field.
    public Alert without(String path) {
        var all = new TreeMap<>(fields);
        all.remove(path);
        return new Alert(format, all, text, repairs);
    }

    /// The same alert without the fields of this object.
    public Alert withoutObject(String path) {
        var all = new TreeMap<>(fields);
        all.keySet().removeIf(it -> it.startsWith(path + "."));
        return new Alert(format, all, text, repairs);
    }

    /// For the templates in which 0 means that there is none.
    public Alert withoutZero(String path) {
        return ZERO.matcher(value(path)).matches() ? without(path) : this;
    }

    /// Its trimmed text; empty where it is not there.
    public String value(String path) {
        var field = fields.get(path);
        return field == null ? "" : field.trimmed();
    }

    Alert repaired(Repair repair) {
        return new Alert(
                format, fields, text, Stream.concat(Stream.of(repair), repairs.stream()).toList());
    }

    /// The values under these paths that say something, in the order of the paths.
    public List<Field> find(List<String> paths) {
        var found = new ArrayList<Field>();
        for (var path : paths) {
            var field = fields.get(path);
            if (field != null && !field.isAbsent()) {
                found.add(field);
            }
        }
        return found;
    }

    /// Whether all of these names are there, with a value or without.
    public boolean has(String... paths) {
        for (var path : paths) {
            if (!fields.containsKey(path)) {
                return false;
            }
        }
        return true;
    }

    public Collection<Field> all() {
        return fields.values();
    }
}
