package com.fkstrading.paper.request;

import com.fkstrading.paper.error.ParameterErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Which items of a history are wanted, as Binance reads it: from an id or a time on, the oldest
/// of them; otherwise the newest. The result is always oldest first.
public record HistoryQuery(
        Optional<Long> fromId, Optional<Long> start, Optional<Long> end, int limit) {

    private static final long USUAL = 500;
    private static final long MOST = 1000;
    private static final long LONGEST_MS = Duration.ofHours(24).toMillis();

    /// @param id the name of the parameter that holds the first id
    public static HistoryQuery read(Parameters parameters, String id) {
        var limit = parameters.whole("limit").orElse(USUAL);
        if (limit > MOST || limit == 0) {
            throw ParameterErrors.notValid("limit");
        }
        var start = parameters.whole("startTime");
        var end = parameters.whole("endTime");
        if (start.isPresent() && end.isPresent()) {
            if (end.get() < start.get()) {
                throw ParameterErrors.notValid("endTime");
            }
            if (end.get() - start.get() > LONGEST_MS) {
                throw ParameterErrors.intervalTooLong();
            }
        }
        return new HistoryQuery(parameters.whole(id), start, end, limit.intValue());
    }

    /// @param items oldest first
    public <T> List<T> select(List<T> items, ToLongFunction<T> id, Function<T, Instant> time) {
        var matching =
                items.stream()
                        .filter(item -> id.applyAsLong(item) >= fromId.orElse(0L))
                        .filter(item -> isWithin(time.apply(item).toEpochMilli()))
                        .toList();
        var size = matching.size();
        return fromId.isPresent() || start.isPresent()
                ? matching.subList(0, Math.min(limit, size))
                : matching.subList(Math.max(0, size - limit), size);
    }

    private boolean isWithin(long time) {
        return time >= start.orElse(0L) && time <= end.orElse(Long.MAX_VALUE);
    }
}
