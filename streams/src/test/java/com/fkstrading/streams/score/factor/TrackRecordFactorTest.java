package com.fkstrading.streams.score.factor;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackRecordFactorTest {

    @Test
    void withoutATradeItIsZeroAndSaysSo() {
        var value = TrackRecordFactor.of(TrackRecord.EMPTY);

        assertThat(value.value()).isZero();
        assertThat(value.text()).isEqualTo("The strategy has closed no trade");
    }

    /// a = 5 + 4 x 0.75, b = 5 + 4 x 0.25: ln(8 / 6).
    @Test
    void tradeCountsByTheMoneyThatItMoved() {
        var value = TrackRecordFactor.of(record("60", "-10", "-5", "-5"));

        assertThat(value.value()).isEqualTo(new BigDecimal("0.2877"));
        assertThat(value.compared())
                .containsEntry("trades", "4")
                .containsEntry("shareWon", "0.75")
                .containsEntry("won", "8")
                .containsEntry("lost", "6");
    }

    @Test
    void manySmallWinsDoNotOutweighOneLargeLoss() {
        assertThat(TrackRecordFactor.of(record("1", "1", "1", "1", "-96")).value()).isNegative();
    }

    @Test
    void oneTradeSaysLittleAndManyAreBounded() {
        assertThat(TrackRecordFactor.of(record("10")).value()).isEqualTo(new BigDecimal("0.1823"));
        assertThat(TrackRecordFactor.of(repeated("10", 500)).value())
                .isEqualTo(new BigDecimal("1.5000"));
        assertThat(TrackRecordFactor.of(repeated("-10", 500)).value())
                .isEqualTo(new BigDecimal("-1.5000"));
    }

    @Test
    void saleWithoutProfitIsALossOfNothing() {
        assertThat(TrackRecordFactor.of(record("0", "0")).value())
                .isEqualTo(new BigDecimal("-0.3365"));
        assertThat(TrackRecordFactor.of(record("10", "0")).value())
                .isEqualTo(TrackRecordFactor.of(record("10", "10")).value());
    }

    @Test
    void salesOfUnknownWorthCountByTheirNumber() {
        var counted = TrackRecord.EMPTY.with(sale("7", null)).with(sale("-90", null));

        assertThat(counted.shareWon()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(counted.with(sale("5", "5")).with(sale("5", "5")).shareWon())
                .isEqualTo(new BigDecimal("0.7500"));
    }

    @Test
    void recordOfAnEarlierVersionCountsByTheNumberOfItsSales() {
        var json =
                """
                {"wins":3,"losses":1,"profit":"20","highest":"20","drawdown":"0",
                 "time":"2026-01-05T10:00:00Z"}
                """
                        .replace("\"20\"", "20")
                        .replace("\"0\"", "0")
                        .getBytes(StandardCharsets.UTF_8);
        var read = new JsonSerde<>(TrackRecord.class).deserializer().deserialize("t", json);

        assertThat(read.shareWon()).isEqualTo(new BigDecimal("0.7500"));
        assertThat(read.with(sale("-100", "-100")).shareWon()).isEqualTo(new BigDecimal("0.6000"));
    }

    @Test
    void salesOfUnknownWorthAreReadUnderTheirFormerNames() {
        var json =
                """
                {"wins":4,"losses":0,"profit":20,"highest":20,"drawdown":0,
                 "time":"2026-01-05T10:00:00Z",
                 "gross":{"won":0,"lost":10,"countedWins":3,"countedLosses":0}}
                """
                        .getBytes(StandardCharsets.UTF_8);
        var read = new JsonSerde<>(TrackRecord.class).deserializer().deserialize("t", json);

        assertThat(read.shareWon()).isEqualTo(new BigDecimal("0.7500"));
    }

    private static TrackRecord record(String... dollars) {
        return record(Stream.of(dollars).toList());
    }

    private static TrackRecord repeated(String dollars, int times) {
        return record(Collections.nCopies(times, dollars));
    }

    private static TrackRecord record(List<String> dollars) {
        var record = TrackRecord.EMPTY;
        for (var amount : dollars) {
            record = record.with(sale(amount, amount));
        }
        return record;
    }

    private static Sale sale(String profit, String dollars) {
        return new Sale(
                "ema-cross",
                new BigDecimal(profit),
                dollars == null ? null : new BigDecimal(dollars),
                T);
    }
}
