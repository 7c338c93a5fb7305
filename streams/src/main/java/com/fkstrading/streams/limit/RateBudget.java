package com.fkstrading.streams.limit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often an account was let through lately: counts by the number of the span of time in which
/// they fell. Spans, not single times, so that a budget of 100,000 stays as small as one of 100.
public record RateBudget(@JsonValue SortedMap<Long, Integer> countBySpan) {

    public static final RateBudget UNUSED = new RateBudget(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RateBudget {
        countBySpan = Collections.unmodifiableSortedMap(new TreeMap<>(countBySpan));
    }

    int used() {
        return countBySpan.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The last span that counts something, or `otherwise` when none does.
    long lastSpanOr(long otherwise) {
        return countBySpan.isEmpty() ? otherwise : countBySpan.lastKey();
    }

    RateBudget since(long firstSpan) {
        return new RateBudget(countBySpan.tailMap(firstSpan));
    }

    RateBudget plusOneIn(long span) {
        var counts = new TreeMap<>(countBySpan);
        counts.merge(span, 1, Integer::sum);
        return new RateBudget(counts);
    }

    /// The span that must leave the window before fewer than `limit` are counted.
    long spanThatBlocks(int limit) {
        int left = used();
        for (Map.Entry<Long, Integer> entry : countBySpan.entrySet()) {
            left -= entry.getValue();
            if (left < limit) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("a limit of " + limit + " lets nobody through");
    }
}
