package com.fkstrading.api.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.SampleSignal;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectedRecordTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");
    private static final SampleSignal SAMPLE = new SampleSignal("s-1", "main", RECEIVED);

    @Test
    void aFilledOrderLeavesItsWholePathInOrder() {
        assertThat(
                        SAMPLE.projectedPath().stream()
                                .map(ProjectedRecord::step)
                                .sorted(
                                        Comparator.comparingInt(
                                                step -> step.path("position").asInt()))
                                .map(step -> step.path("name").asText()))
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
    void anOrderTakesItsTermsAndItsProgressWhole() {
        var order = ProjectedRecord.of(SAMPLE.changed(OrderStatus.FILLED, 2), "{}").order();

        assertThat(order.path("client_order_id").asText())
                .isEqualTo(SAMPLE.clientOrderId().value());
        assertThat(order.path("side").asText()).isEqualTo("BUY");
        assertThat(order.path("type").asText()).isEqualTo("MARKET");
        assertThat(order.path("executed_quantity").asText()).isEqualTo("0.002");
        assertThat(order.path("average_price").asText()).isEqualTo("65100");
        assertThat(order.path("deadline").asText()).isEqualTo("2026-01-05T10:01:00Z");
    }

    @Test
    void aDenialSaysStageReasonAndSentence() {
        var denial = SAMPLE.denied(DenialReason.HALTED, "Trading is halted by ops: drill");

        var signal = ProjectedRecord.of(denial, "{}").signal();

        assertThat(signal.path("status").asText()).isEqualTo("denied");
        assertThat(signal.path("stage").asText()).isEqualTo("limit");
        assertThat(signal.path("reason").asText()).isEqualTo("HALTED");
        assertThat(signal.path("message").asText()).isEqualTo("Trading is halted by ops: drill");
    }

    @Test
    void anOrderDeniedAfterTheDecisionIsToldApartFromADeniedSignal() {
        var signal = ProjectedRecord.of(SAMPLE.changed(OrderStatus.DENIED, 2), "{}").signal();

        assertThat(signal.path("status").asText()).isEqualTo("order_denied");
        assertThat(signal.path("stage").asText()).isEqualTo("execution");
        assertThat(signal.path("reason").asText()).isEqualTo("HALTED");
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAnOrderIsAStepAfterTheDecision(OrderStatus state) {
        var step = ProjectedRecord.of(SAMPLE.changed(state, 1), "{}").step();

        assertThat(step.path("position").asInt()).isGreaterThan(SignalStatus.DENIED.position());
        assertThat(step.path("summary").asText()).isNotBlank();
    }
}
