package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.replay.recording.RecordedRecord;

/// How a webhook ended: as an order request or as a denial.
public record RecordedDecision(Topic<?> topic, RecordedRecord record, AsOf asOf) {}
