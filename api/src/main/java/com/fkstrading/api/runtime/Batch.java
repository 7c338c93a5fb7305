package com.fkstrading.api.runtime;

import com.fkstrading.api.deadletter.DeadLetter;
import com.fkstrading.api.live.Change;
import com.fkstrading.api.projection.Changes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Some records as what they change.
///
/// @param partitions where the records come from; an account has the same partition in every topic
/// @param deadLetters the records that could not be read
record Batch(SortedSet<Integer> partitions, Changes changes, List<DeadLetter> deadLetters) {

    static Batch of(Collection<ConsumerRecord<String, byte[]>> records) {
        var batch = new Batch(new TreeSet<>(), new Changes(), new ArrayList<>());
        records.forEach(batch::add);
        return batch;
    }

    static Batch dead(ConsumerRecord<String, byte[]> record, Throwable problem) {
        return new Batch(
                new TreeSet<>(List.of(record.partition())),
                new Changes(),
                List.of(RecordReader.deadLetter(record, problem)));
    }

    Stream<Change> live() {
        return Stream.of(
                        changes.commands().stream().map(Change::of),
                        changes.signals().stream().map(Change::of),
                        changes.orders().stream().map(Change::of))
                .flatMap(each -> each);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        partitions.add(record.partition());
        try {
            changes.add(RecordReader.read(record));
        } catch (RuntimeException problem) {
            deadLetters.add(RecordReader.deadLetter(record, problem));
        }
    }
}
