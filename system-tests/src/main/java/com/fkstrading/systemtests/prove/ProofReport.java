package com.fkstrading.systemtests.prove;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.systemtests.prove.disturb.Kill;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The figures of a run, so that a reader sees how much was checked.
record ProofReport(Evidence evidence, List<Kill> kills, Map<String, Long> faults) {

    List<String> lines() {
        var topics = evidence.topics();
        var orders = evidence.exchange().orders();
        List<String> lines = new ArrayList<>();
        add(lines, "alerts sent", evidence.sender().alerts().size(), "");
        add(
                lines,
                "deliveries answered",
                evidence.sender().answers().size(),
                by(evidence.sender().answers(), DeliveryAnswer::status));
        add(
                lines,
                "webhooks in Kafka",
                topics.webhooks().size(),
                by(topics.webhooks(), WebhookRecord::account));
        add(lines, "denied", topics.denials().size(), by(topics.denials(), Denial::reason));
        long duplicates =
                topics.denials().stream()
                        .filter(denial -> denial.reason() == DenialReason.DUPLICATE)
                        .count();
        add(lines, "of those duplicates", duplicates, "");
        add(lines, "orders requested", topics.requests().size(), "");
        add(
                lines,
                "journaled",
                evidence.journal().size(),
                by(evidence.journal(), JournalRow::state));
        add(
                lines,
                "orders at the exchange",
                orders.size(),
                by(orders, order -> order.terms().side() + " " + order.terms().symbol()));
        add(
                lines,
                "fills",
                orders.stream().mapToLong(order -> order.fills().size()).sum(),
                by(orders, ExchangeOrder::status));
        add(lines, "halts", evidence.halts().size(), halts());
        add(
                lines,
                "faults that happened",
                faults.values().stream().mapToLong(Long::longValue).sum(),
                new TreeMap<>(faults).toString());
        add(lines, "kills", kills.size(), killed());
        return lines;
    }

    private String halts() {
        return String.join(
                ", ",
                evidence.halts().stream()
                        .map(halt -> halt.scope() + " for " + seconds(length(halt)))
                        .toList());
    }

    private static Duration length(HaltPeriod halt) {
        return Duration.between(halt.acknowledged(), halt.resumed());
    }

    private String killed() {
        return String.join(
                ", ",
                kills.stream()
                        .map(
                                kill ->
                                        kill.component()
                                                + " ready after "
                                                + seconds(kill.untilReady()))
                        .toList());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }

    private static <T, K> String by(Collection<T> values, Function<T, K> key) {
        return new TreeMap<>(values.stream().collect(groupingBy(key, counting()))).toString();
    }

    private static void add(List<String> lines, String what, long count, String details) {
        lines.add(String.format(Locale.ROOT, "%-24s%7d  %s", what, count, details).stripTrailing());
    }
}
