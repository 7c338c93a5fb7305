package com.fkstrading.streams.state;

import com.fkstrading.streams.loss.LossLimit;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which accounts and strategies have reached a limit of losses, as `accounts.state` says.
/// Decisions do not read it: they compute it from the results, so that they depend on nothing that
/// time has not reached.
public record Trips(TaskStore store) {

    private static final Keyspace<LossLimit.Trip> TRIPS = Keyspace.of("trip", LossLimit.Trip.class);

    private static final Keyspace<Review> REVIEW = Keyspace.of("review-of-trips", Review.class);
    private static final String ONLY = "";
    private static final int AT_ONCE = 100;

    /// How far all results were held against the limits of these settings.
    ///
    /// @param last the result that was reviewed last; null once all were
    record Review(String settings, @Nullable String last) {}

    Optional<LossLimit.Trip> of(LossAccess.Key result) {
        return of(result.toString());
    }

    private Optional<LossLimit.Trip> of(String key) {
        return Optional.ofNullable(store.get(TRIPS, key));
    }

    void put(LossAccess.Key result, Optional<LossLimit.Trip> trip) {
        String key = result.toString();
        trip.ifPresentOrElse(it -> store.put(TRIPS, key, it), () -> store.delete(TRIPS, key));
    }

    /// What has to be reviewed at this time: the results whose day has ended, and, after the
    /// settings have changed, the next of all.
    ///
    /// @param settings their version
    public List<LossAccess.Key> dueAt(Instant time, String settings) {
        return Stream.concat(endedAt(time), changedBy(settings)).distinct().toList();
    }

    private Stream<LossAccess.Key> endedAt(Instant time) {
        return store.keys(TRIPS).stream()
                .filter(key -> of(key).filter(it -> !it.until().isAfter(time)).isPresent())
                .map(LossAccess.Key::parse);
    }

    private Stream<LossAccess.Key> changedBy(String settings) {
        String last = reviewedWith(settings);
        if (last == null) {
            return Stream.empty();
        }
        var due =
                new LossAccess(store)
                        .results(last, AT_ONCE + 1).stream()
                                .filter(result -> !result.toString().equals(last))
                                .limit(AT_ONCE)
                                .toList();
        String next = due.size() < AT_ONCE ? null : due.getLast().toString();
        store.put(REVIEW, ONLY, new Review(settings, next));
        return due.stream();
    }

    /// Null once all were; empty before the first.
    private @Nullable String reviewedWith(String settings) {
        var review = store.get(REVIEW, ONLY);
        return review == null || !review.settings().equals(settings) ? "" : review.last();
    }
}
