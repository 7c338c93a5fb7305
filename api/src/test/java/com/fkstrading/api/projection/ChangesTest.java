package com.fkstrading.api.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.SampleSignal;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");
    private static final SampleSignal SAMPLE = new SampleSignal("s-1", "main", RECEIVED);

    @Test
    void aFilledOrderLeavesItsWholePathInOrder() {
        var changes = of(path(SAMPLE));

        assertThat(
                        changes.steps().stream()
                                .sorted(Comparator.comparingInt(Step::position))
                                .map(Step::name))
                .containsExactly(
                        "received",
                        "validated",
                        "scored",
                        "requested",
                        "submitted",
                        "placed",
                        "filled");
    }

    @Test
    void theRowsTellWhatWasWantedAndWhatCameOfIt() {
        var changes = of(path(SAMPLE));

        var signal = changes.signals().iterator().next();
        assertThat(signal.status()).isEqualTo("filled");
        assertThat(signal.side()).isEqualTo("BUY");
        assertThat(signal.symbol()).isEqualTo("BTCUSDT");
        assertThat(signal.source()).isEqualTo("tradingview");
        assertThat(signal.confidence()).isEqualByComparingTo("0.82");
        assertThat(signal.receivedAt()).isEqualTo(RECEIVED);
        assertThat(signal.updatedAt()).isEqualTo(RECEIVED.plusMillis(30));
        var order = changes.orders().iterator().next();
        assertThat(order.state()).isEqualTo("FILLED");
        assertThat(order.executedQuantity()).isEqualByComparingTo("0.002");
        assertThat(order.averagePrice()).isEqualByComparingTo("65100");
        assertThat(order.deadline()).isEqualTo(RECEIVED.plusSeconds(60));
        assertThat(order.requestedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void everyOrderOfArrivalGivesTheSameRows() {
        var facts = path(SAMPLE);
        var expected = of(facts);

        permutations(facts)
                .forEach(
                        arrival -> {
                            var changes = of(arrival);
                            assertThat(changes.signals())
                                    .containsExactlyElementsOf(expected.signals());
                            assertThat(changes.orders())
                                    .containsExactlyElementsOf(expected.orders());
                        });
    }

    @Test
    void whereverBatchesAreCutTheStoredRowsEndTheSame() {
        var facts = path(SAMPLE);
        var expected = of(facts);

        IntStream.rangeClosed(0, facts.size())
                .forEach(
                        cut -> {
                            var late = of(facts.subList(cut, facts.size()));
                            var early = of(facts.subList(0, cut));
                            early.mergeStored(late.signals(), late.orders());
                            assertThat(early.signals())
                                    .containsExactlyElementsOf(expected.signals());
                            assertThat(early.orders()).containsExactlyElementsOf(expected.orders());
                        });
    }

    @Test
    void aRedeliveredRecordChangesNothing() {
        var facts = path(SAMPLE);
        var once = of(facts);
        var twice = new ArrayList<>(facts);
        twice.addAll(facts);

        var changes = of(twice);

        assertThat(changes.steps()).containsExactlyElementsOf(once.steps());
        assertThat(changes.signals()).containsExactlyElementsOf(once.signals());
        assertThat(changes.orders()).containsExactlyElementsOf(once.orders());
    }

    @Test
    void aLateRecordOfAnEarlierStepDoesNotTakeTheStatusBack() {
        var changes = of(List.of(new Fact.OrderChanged(SAMPLE.changed(OrderStatus.FILLED, 2))));

        changes.add(new Fact.OrderChanged(SAMPLE.changed(OrderStatus.SUBMITTED, 1)));
        changes.add(new Fact.Validated(SAMPLE.validated()));

        assertThat(changes.signals().iterator().next().status()).isEqualTo("filled");
        assertThat(changes.orders().iterator().next().state()).isEqualTo("FILLED");
    }

    @Test
    void aDenialTellsStageReasonAndSentence() {
        var denial = SAMPLE.denied(DenialReason.HALTED, "Trading is halted by ops: drill");

        var changes = of(List.of(new Fact.Received(SAMPLE.webhook()), new Fact.Denied(denial)));

        var row = changes.signals().iterator().next();
        assertThat(row.status()).isEqualTo("denied");
        assertThat(row.stage()).isEqualTo("limit");
        assertThat(row.reason()).isEqualTo("HALTED");
        assertThat(row.message()).isEqualTo("Trading is halted by ops: drill");
        assertThat(changes.orders()).isEmpty();
    }

    @Test
    void anOrderDeniedAfterTheDecisionIsToldApartFromADeniedSignal() {
        var changes = of(List.of(new Fact.OrderChanged(SAMPLE.changed(OrderStatus.DENIED, 2))));

        var row = changes.signals().iterator().next();
        assertThat(row.status()).isEqualTo("order_denied");
        assertThat(row.stage()).isEqualTo("execution");
        assertThat(row.reason()).isEqualTo("HALTED");
    }

    @Test
    void aCloseStaysACloseAndTakesTheQuantityOfItsOrder() {
        var close = new SampleSignal("s-2", "main", SignalSide.CLOSE, RECEIVED);

        var row = of(path(close)).signals().iterator().next();

        assertThat(row.side()).isEqualTo("CLOSE");
        assertThat(row.quantity()).isEqualByComparingTo("0.002");
    }

    @Test
    void theNewestCommandOfAScopeCounts() {
        var halt = new ControlCommand("all", ControlAction.HALT, "ops", "drill", RECEIVED);
        var resume = new ControlCommand("all", ControlAction.RESUME, "ops", "over", RECEIVED);

        var changes = of(List.of(new Fact.Commanded(halt), new Fact.Commanded(resume)));

        assertThat(changes.commands()).containsExactly(resume);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAnOrderIsAStepAfterTheDecision(OrderStatus state) {
        var step =
                of(List.of(new Fact.OrderChanged(SAMPLE.changed(state, 1))))
                        .steps()
                        .iterator()
                        .next();

        assertThat(step.position()).isGreaterThan(StepName.DENIED.position());
        assertThat(step.record()).contains("\"state\":\"" + state + "\"");
        assertThat(step.summary()).isNotBlank();
    }

    private static List<Fact> path(SampleSignal sample) {
        return List.of(
                new Fact.Received(sample.webhook()),
                new Fact.Validated(sample.validated()),
                new Fact.Scored(sample.scored()),
                new Fact.Requested(sample.requested()),
                new Fact.OrderChanged(sample.changed(OrderStatus.SUBMITTED, 1)),
                new Fact.OrderChanged(sample.changed(OrderStatus.PLACED, 2)),
                new Fact.OrderChanged(sample.changed(OrderStatus.FILLED, 3)));
    }

    private static Changes of(List<Fact> facts) {
        var changes = new Changes();
        facts.forEach(changes::add);
        return changes;
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var first = items.getFirst();
        return permutations(items.subList(1, items.size())).stream()
                .flatMap(
                        rest ->
                                IntStream.rangeClosed(0, rest.size())
                                        .mapToObj(
                                                place -> {
                                                    var all = new ArrayList<>(rest);
                                                    all.add(place, first);
                                                    return Collections.unmodifiableList(all);
                                                }))
                .toList();
    }
}
