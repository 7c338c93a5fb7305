package com.fkstrading.bench.decide;

import com.fkstrading.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// How much `streams` writes for one alert, by topic, its changelogs included.
record WrittenAmounts(List<Amount> byTopic) {

    private static final String CHANGELOG = "-changelog";
    private static final char SEPARATOR = '=';

    private static final List<String> OUTPUTS =
            List.of(
                    Topics.SIGNALS_VALIDATED.name(),
                    Topics.SIGNALS_SCORED.name(),
                    Topics.SIGNALS_DENIED.name(),
                    Topics.ORDERS_REQUESTED.name(),
                    Topics.ACCOUNTS_STATE.name(),
                    Topics.STRATEGIES_PERFORMANCE.name());

    /// @param records for one alert, on average
    /// @param bytes of one value, on average; the keys are short
    record Amount(String topic, double records, int bytes) {

        /// How many are written for so many alerts.
        long due(long alerts) {
            return (long) (alerts * records);
        }

        /// As one argument of a process.
        String asArgument() {
            return topic + SEPARATOR + records + SEPARATOR + bytes;
        }

        static Amount parse(String argument) {
            var parts = argument.split(String.valueOf(SEPARATOR), -1);
            return new Amount(parts[0], Double.parseDouble(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    private record Sum(long records, long bytes) {

        static Sum of(ConsumerRecord<String, byte[]> record) {
            return new Sum(1, record.value() == null ? 0 : record.value().length);
        }

        Sum and(Sum other) {
            return new Sum(records + other.records, bytes + other.bytes);
        }
    }

    WrittenAmounts {
        byTopic = List.copyOf(byTopic);
    }

    /// Reads all that was written to its end.
    ///
    /// @param alerts how many were decided
    static WrittenAmounts of(Cluster cluster, long alerts) {
        var changelogs =
                cluster.topics().stream()
                        .filter(it -> it.startsWith("streams-") && it.endsWith(CHANGELOG));
        var topics = Stream.concat(OUTPUTS.stream(), changelogs).sorted().toList();
        Map<String, Sum> sums = new HashMap<>();
        cluster.readAll(topics, record -> sums.merge(record.topic(), Sum.of(record), Sum::and));
        var amounts = new ArrayList<Amount>();
        sums.forEach(
                (topic, sum) ->
                        amounts.add(
                                new Amount(
                                        topic,
                                        (double) sum.records() / alerts,
                                        Math.toIntExact(sum.bytes() / sum.records()))));
        return new WrittenAmounts(amounts);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "written for one alert: %.1f records in %d topics, %,.0f bytes",
                byTopic.stream().mapToDouble(Amount::records).sum(),
                byTopic.size(),
                byTopic.stream().mapToDouble(it -> it.records() * it.bytes()).sum());
    }
}
