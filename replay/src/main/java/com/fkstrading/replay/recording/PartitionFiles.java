package com.fkstrading.replay.recording;

import com.fkstrading.contract.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One file for each partition of a topic.
final class PartitionFiles implements AutoCloseable {

    private final List<RecordWriter> files = new ArrayList<>();

    PartitionFiles(Path folder, Topic<?> topic, int partitions) throws IOException {
        for (int partition = 0; partition < partitions; partition++) {
            files.add(new RecordWriter(Recording.file(folder, topic.name(), partition)));
        }
    }

    void write(RecordedRecord record) throws IOException {
        files.get(record.partition()).write(record);
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}
