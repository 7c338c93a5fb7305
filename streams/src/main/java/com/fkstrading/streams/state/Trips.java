package com.fkstrading.streams.state;

import com.fkstrading.streams.loss.LossLimit;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which accounts have reached a limit of losses, as `accounts.state` says. Decisions do not read
/// it: they compute it from the results, so that they depend on nothing that time has not reached.
public record Trips(TaskStore store) {

    private static final Keyspace<LossLimit.Trip> TRIPS = Keyspace.of("trip", LossLimit.Trip.class);

    Optional<LossLimit.Trip> of(String account) {
        return Optional.ofNullable(store.get(TRIPS, account));
    }

    void put(String account, Optional<LossLimit.Trip> trip) {
        trip.ifPresentOrElse(
                it -> store.put(TRIPS, account, it), () -> store.delete(TRIPS, account));
    }

    /// The accounts whose day has ended.
    public List<String> endedAt(Instant time) {
        return store.keys(TRIPS).stream()
                .filter(account -> of(account).filter(it -> !it.until().isAfter(time)).isPresent())
                .toList();
    }
}
