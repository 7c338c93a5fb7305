package com.fkstrading.streams.state;

import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.util.Objects;

/// The track record of each strategy of each account.
public record TrackRecords(TaskStore store) {

    private static final Keyspace<TrackRecord> RECORDS =
            Keyspace.of("track-record", TrackRecord.class);

    public TrackRecord of(String account, String strategy) {
        return Objects.requireNonNullElse(
                store.get(RECORDS, account + "/" + strategy), TrackRecord.EMPTY);
    }

    public void put(String account, String strategy, TrackRecord changed) {
        store.put(RECORDS, account + "/" + strategy, changed);
    }
}
