package com.fkstrading.replay.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// One record of a topic, byte for byte.
///
/// @param timestamp in milliseconds since 1970
/// @param key null where the record has none
/// @param value null for a deletion
@SuppressWarnings("ArrayRecordComponent") // compared by content, see isSameAs
public record RecordedRecord(
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<Header> headers) {

    public RecordedRecord(
            int partition,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            List<Header> headers) {
        this.partition = partition;
        this.offset = offset;
        this.timestamp = timestamp;
        this.key = key;
        this.value = value;
        this.headers = List.copyOf(headers);
    }

    public static RecordedRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new RecordedRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                Arrays.stream(record.headers().toArray())
                        .<Header>map(it -> new RecordHeader(it.key(), it.value()))
                        .toList());
    }

    public String keyText() {
        return key == null ? "" : new String(key, UTF_8);
    }

    public String valueText() {
        return value == null ? "" : new String(value, UTF_8);
    }

    /// Whether a consumer could not tell the two apart, but for where they stand.
    public boolean isSameAs(RecordedRecord other) {
        return timestamp == other.timestamp
                && Arrays.equals(key, other.key)
                && Arrays.equals(value, other.value)
                && headers.equals(other.headers);
    }
}
