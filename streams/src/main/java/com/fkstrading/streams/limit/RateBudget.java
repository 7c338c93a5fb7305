package com.fkstrading.streams.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// When the account's latest signals passed: counts by time, in milliseconds since 1970, so that a
/// changed setting does not change what is stored. Bounded, since near times are counted together
/// at the latest of them.
///
/// @param counts by the end of the span of time in which they fell; null in a store of an earlier
///     version, which counts as unused
public record RateBudget(SortedMap<Long, Integer> counts) {

    public static final RateBudget UNUSED = new RateBudget(new TreeMap<>());

    private static final int MOST_ENTRIES = 64;

    public RateBudget {
        counts =
                counts == null
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /// How many count at this time: those within the window before it, and those after it that are
    /// less than a window away, since records may come in another order than they happened.
    int used(Instant time, Duration window) {
        return around(time, window).values().stream().mapToInt(Integer::intValue).sum();
    }

    /// @param step times are counted together within it
    RateBudget plusOne(Instant time, Duration step, Duration window) {
        var changed = new TreeMap<>(counts);
        long end = Math.ceilDiv(time.toEpochMilli(), step.toMillis()) * step.toMillis();
        changed.merge(end, 1, Integer::sum);
        shrink(changed, time.minus(window).toEpochMilli());
        return new RateBudget(changed);
    }

    /// The first time at which fewer than `limit` count, if none passes before.
    Instant nextAfter(Instant time, Duration window, int limit) {
        var counted = around(time, window);
        int left = counted.values().stream().mapToInt(Integer::intValue).sum();
        for (var entry : counted.entrySet()) {
            left -= entry.getValue();
            if (left < limit) {
                return Instant.ofEpochMilli(entry.getKey()).plus(window);
            }
        }
        throw new IllegalStateException("a limit of " + limit + " lets nothing through");
    }

    private SortedMap<Long, Integer> around(Instant time, Duration window) {
        return counts.subMap(
                time.minus(window).toEpochMilli() + 1, time.plus(window).toEpochMilli());
    }

    /// Oldest first: what counts no more is dropped, what still counts is added to the next, so
    /// that it counts longer and never shorter.
    private static void shrink(NavigableMap<Long, Integer> counts, long expired) {
        while (counts.size() > MOST_ENTRIES) {
            var oldest = counts.pollFirstEntry();
            if (oldest.getKey() > expired) {
                counts.merge(counts.firstKey(), oldest.getValue(), Integer::sum);
            }
        }
    }
}
