package com.fkstrading.systemtests.prove.promise;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The violations found so far.
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public void add(Promise promise, Object id, String what) {
        found.add(new Violation(promise, id.toString(), what));
    }

    public void expect(Promise promise, Object id, long expected, long actual, String what) {
        if (actual != expected) {
            add(promise, id, actual + " " + what + ", expected " + expected);
        }
    }

    public boolean has(Promise promise, Object id) {
        return found.stream()
                .anyMatch(it -> it.promise() == promise && it.id().equals(id.toString()));
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /// How often each key occurs, in the order of its first occurrence.
    public static <T, K> Map<K, Long> count(Collection<T> values, Function<T, K> key) {
        return values.stream().collect(groupingBy(key, LinkedHashMap::new, counting()));
    }
}
