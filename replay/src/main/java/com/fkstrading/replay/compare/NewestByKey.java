package com.fkstrading.replay.compare;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.task.Output;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The outputs of which a topic keeps the newest of each key only: each that is still there must
/// come again, in its order. The tasks of all partitions share it. Trading states and the silence
/// of a strategy are left out: their records depend on the order of inputs that no decision names,
/// or on each tick, and no decision reads them.
public final class NewestByKey {

    private static final List<Topic<?>> TOPICS =
            List.of(Topics.ACCOUNTS_STATE, Topics.STRATEGIES_PERFORMANCE, Topics.SETTINGS_VERSIONS);

    private record Key(Topic<?> topic, String key) {}

    private final Map<Key, Deque<RecordedRecord>> expected = new ConcurrentHashMap<>();

    public NewestByKey(Recording recording) {
        for (Topic<?> topic : TOPICS) {
            for (int partition = 0; partition < recording.ranges(topic).size(); partition++) {
                try (var records = recording.read(topic, partition)) {
                    while (records.peek() != null) {
                        expect(topic, records.next());
                    }
                }
            }
        }
    }

    /// Each task writes the settings that it uses: their values are one and the same.
    private void expect(Topic<?> topic, RecordedRecord record) {
        if (topic.equals(Topics.ACCOUNTS_STATE) && isToldByTime(record.keyText())) {
            return;
        }
        var of =
                expected.computeIfAbsent(
                        new Key(topic, record.keyText()), none -> new ArrayDeque<>());
        if (of.isEmpty() || !Arrays.equals(of.getLast().value(), record.value())) {
            of.add(record);
        }
    }

    /// The account is first, and has no slash.
    private static boolean isToldByTime(String key) {
        String part = key.substring(key.indexOf('/') + 1);
        return part.equals(AccountState.TRADING)
                || part.startsWith(AccountState.TRADING + "/")
                || part.startsWith("alerts/strategy:");
    }

    void replayed(Output output) {
        expected.computeIfPresent(
                new Key(output.topic(), output.record().keyText()),
                (key, of) -> {
                    if (!of.isEmpty()
                            && Arrays.equals(of.getFirst().value(), output.record().value())) {
                        of.removeFirst();
                    }
                    return of;
                });
    }

    /// Once every task has ended.
    public Optional<Difference> missing() {
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .findFirst()
                .map(
                        entry -> {
                            var record = entry.getValue().getFirst();
                            return Difference.of(
                                    record,
                                    "key " + entry.getKey().key(),
                                    entry.getKey().topic(),
                                    record,
                                    null);
                        });
    }
}
