package com.fkstrading.systemtests.prove.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertMixTest {

    private static final List<String> ACCOUNTS = List.of("main", "second");

    @Test
    void sameSeedGivesTheSameAlerts() {
        assertThat(alerts(7)).isEqualTo(alerts(7)).isNotEqualTo(alerts(8));
    }

    @Test
    void everyKindOfAlertOccurs() {
        List<PlannedAlert> alerts = alerts(7);

        assertThat(each(alerts, SentAlert::account)).containsAll(ACCOUNTS);
        assertThat(each(alerts, SentAlert::side))
                .contains(SignalSide.BUY, SignalSide.SELL, SignalSide.CLOSE);
        assertThat(each(alerts, SentAlert::symbol)).contains("BTCUSDT", "XRPUSDT");
        assertThat(alerts).anyMatch(planned -> planned.alert().limitPrice() != null);
        assertThat(alerts).anyMatch(planned -> planned.copies() > 0);
        assertThat(alerts).anyMatch(planned -> planned.age().isPositive());
    }

    @Test
    void noTwoAlertsHaveTheSameId() {
        assertThat(each(alerts(7), SentAlert::id)).doesNotHaveDuplicates();
    }

    private static List<PlannedAlert> alerts(long seed) {
        var mix = new AlertMix(seed, ACCOUNTS);
        return IntStream.range(0, 500).mapToObj(mix::alert).toList();
    }

    private static <T> List<T> each(List<PlannedAlert> alerts, Function<SentAlert, T> property) {
        return alerts.stream().map(PlannedAlert::alert).map(property).toList();
    }
}
