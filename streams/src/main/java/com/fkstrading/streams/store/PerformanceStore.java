package com.fkstrading.streams.store;

import com.fkstrading.streams.position.TrackRecord;
import java.util.Objects;

/// The track record of each strategy of each account.
public record PerformanceStore(TaskState state) {

    private static final Part<TrackRecord> RECORDS = Part.of("track-record", TrackRecord.class);

    public TrackRecord of(String account, String strategy) {
        return Objects.requireNonNullElse(
                state.get(RECORDS, account + "/" + strategy), TrackRecord.EMPTY);
    }

    public void put(String account, String strategy, TrackRecord changed) {
        state.put(RECORDS, account + "/" + strategy, changed);
    }
}
