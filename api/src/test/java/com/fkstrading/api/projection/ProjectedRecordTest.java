package com.fkstrading.api.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.SampleSignal;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalSize;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void protectionStopPriceAndTimeInForceAreShownInWords() {
        var projected = ProjectedRecord.of(SAMPLE.protectedRequest(), "{}");

        assertThat(projected.order().path("stop_price").asText()).isEqualTo("66000");
        assertThat(projected.order().path("time_in_force").asText()).isEqualTo("IOC");
        assertThat(projected.order().path("protection").asText())
                .isEqualTo(
                        "take-profit-1: sell 0.001 at 70000,"
                                + " stop-loss: sell 0.002 at 61900 or better once the market is at 62000");
        assertThat(projected.step().path("summary").asText())
                .isEqualTo(
                        "STOP_LIMIT BUY 0.002 BTCUSDT once at 66000, IOC, worth 130;"
                                + " take-profit-1: sell 0.001 at 70000,"
                                + " stop-loss: sell 0.002 at 61900 or better once the market is at 62000");
    }

    @Test
    void aCancelSaysWhatItCancelsAndHasNoOrder() {
        var projected = ProjectedRecord.of(SAMPLE.cancel("BTCUSDT", "ema-cross"), "{}");

        assertThat(projected.order()).isNull();
        assertThat(projected.step().path("name").asText()).isEqualTo("cancel_requested");
        assertThat(projected.signal().path("status").asText()).isEqualTo("cancel_requested");
        assertThat(projected.signal().path("message").asText())
                .isEqualTo("cancellation of 1 open order requested (BTCUSDT, strategy ema-cross)");
        assertThat(
                        ProjectedRecord.of(SAMPLE.cancel(null, null), "{}")
                                .step()
                                .path("summary")
                                .asText())
                .isEqualTo("cancellation of 1 open order requested (every symbol)");
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE_AMOUNT, BUY for 50 in the quote currency of BTCUSDT",
        "PERCENT_OF_POSITION, BUY 50 % of the position in BTCUSDT",
        "TARGET_POSITION, BUY to a position of 50 in BTCUSDT",
    })
    void sizeOfAnotherKindIsSaidAsItWasStated(SignalSize.Unit unit, String words) {
        var size = new SignalSize(unit, new BigDecimal("50"));

        var step = ProjectedRecord.of(SAMPLE.sized(size), "{}").step();

        assertThat(step.path("summary").asText()).startsWith(words);
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

        assertThat(step.path("position").asInt())
                .isGreaterThan(SignalStatus.CANCEL_REQUESTED.position());
        assertThat(step.path("summary").asText()).isNotBlank();
    }
}
