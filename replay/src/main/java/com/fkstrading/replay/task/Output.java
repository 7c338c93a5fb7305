package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.replay.recording.RecordedRecord;

/// A record that the replayed task has written. Its partition and offset mean nothing.
public record Output(Topic<?> topic, RecordedRecord record) {}
