package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.StrategyPosition;
import com.fkstrading.streams.continuity.AlertSequence;
import com.fkstrading.streams.continuity.Gap;
import com.fkstrading.streams.continuity.LastAlert;
import com.fkstrading.streams.continuity.MissedAlert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Alerts state the strategy's position before and after their order, so one that did not arrive
/// shows.
class MissedAlertTest {

    private static final String KEY = "main/alerts/symbol:BTCUSDT/strategy:a";
    private static final Instant T = TradedAccount.START;

    private TradedAccount account = new TradedAccount(Map.of("HOLD_AFTER_MISSED_ALERT", "true"));

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void alertsInSequenceMissNothing() {
        assertThat(buy("a", 0, "0", "1")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(buy("a", 1, "1", "3")).isEqualTo(TradedAccount.REQUESTED);
        account.fill(account.requested(), "100");
        assertThat(close("a", 2, "3")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(buy("a", 3, "0", "1")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY)).isNull();
    }

    @Test
    void alertThatDoesNotFollowTheLastOneIsToldAndHoldsItsStrategy() {
        buy("a", 0, "0", "1");

        assertThat(buy("a", 60, "0", "1")).isEqualTo("MISSED_ALERT");

        assertThat(account.denied().message())
                .isEqualTo(
                        "a was flat 0 before this alert, but the last one, s-1, left it long 1: an"
                                + " alert is missing, or was not understood. Nothing is opened until"
                                + " an operator resumes the strategy or the account by name.");
        assertThat(account.state(KEY).alerts())
                .isEqualTo(
                        AlertContinuity.missed(
                                new SignalId("s-2"),
                                T.plusSeconds(61),
                                "a was flat 0 before this alert, but the last one, s-1, left it"
                                        + " long 1: an alert is missing, or was not understood."));
        assertThat(account.path().count("fks.streams.alerts.missed")).isEqualTo(1);
        assertThat(buy("b", 61, "0", "1")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void sizesMustFollowEachOtherToo() {
        buy("a", 0, "0", "1");

        assertThat(buy("a", 60, "2", "3")).isEqualTo("MISSED_ALERT");
    }

    @Test
    void heldStrategyClosesWhatItHolds() {
        buy("a", 0, "0", "1");
        account.fill(account.requested(), "100");
        buy("a", 60, "0", "1");

        assertThat(close("a", 61, "1")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void onlyAResumeByNameEndsTheHold() {
        buy("a", 0, "0", "1");
        buy("a", 60, "0", "1");

        resume("all");
        assertThat(buy("a", 61, "1", "2")).isEqualTo("MISSED_ALERT");
        resume("main/strategy:b");
        assertThat(buy("a", 62, "2", "3")).isEqualTo("MISSED_ALERT");
        resume("main/strategy:a");
        assertThat(buy("a", 63, "3", "4")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(buy("a", 64, "0", "1")).isEqualTo("MISSED_ALERT");
        resume("main");
        assertThat(buy("a", 65, "1", "2")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void missingAlertThatArrivesLateEndsTheHold() {
        buy("a", 0, "0", "1");
        assertThat(buy("a", 2, "2", "3")).isEqualTo("MISSED_ALERT");

        assertThat(buy("a", 1, "1", "2")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
        assertThat(buy("a", 3, "3", "4")).isEqualTo(TradedAccount.REQUESTED);
    }

    /// TradingView gives whole seconds, and delivers side by side.
    @Test
    void twoAlertsOfOneSecondMayComeInAnyOrder() {
        buy("a", 0, "0", "1");
        buy("a", 5, "2", "3");
        buy("a", 5, "1", "2");

        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
        assertThat(buy("a", 6, "3", "4")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void holdLastsUntilEachMissingAlertHasArrived() {
        buy("a", 0, "0", "1");
        buy("a", 5, "3", "4");

        assertThat(buy("a", 3, "2", "3")).isEqualTo("MISSED_ALERT");
        assertThat(account.state(KEY).alerts().state()).isEqualTo(AlertContinuity.State.MISSED);

        assertThat(buy("a", 2, "1", "2")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
    }

    /// In the order in which they fired.
    @Test
    void holdLastsThoughTheFirstMissingAlertHasArrived() {
        buy("a", 0, "0", "1");
        buy("a", 5, "3", "4");

        assertThat(buy("a", 2, "1", "2")).isEqualTo("MISSED_ALERT");
        assertThat(account.state(KEY).alerts().state()).isEqualTo(AlertContinuity.State.MISSED);

        assertThat(buy("a", 3, "2", "3")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
    }

    @Test
    void missingAlertMayArriveAfterFurtherOnes() {
        buy("a", 0, "0", "1");
        buy("a", 5, "2", "3");
        buy("a", 6, "3", "4");

        assertThat(buy("a", 2, "1", "2")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
    }

    @Test
    void threeAlertsOfOneSecondMayComeInAnyOrder() {
        buy("a", 0, "0", "1");
        buy("a", 5, "3", "4");
        buy("a", 5, "1", "2");
        buy("a", 5, "2", "3");

        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
        assertThat(buy("a", 6, "4", "5")).isEqualTo(TradedAccount.REQUESTED);
    }

    /// Whatever else was received between them.
    @Test
    void twoGapsAreOneUntilAnOperatorHasLooked() {
        buy("a", 0, "0", "1");
        buy("a", 5, "2", "3");
        buy("a", 10, "4", "5");

        buy("a", 8, "3", "4");
        assertThat(account.state(KEY).alerts().state()).isEqualTo(AlertContinuity.State.MISSED);
        resume("main/strategy:a");

        assertThat(buy("a", 11, "5", "6")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void alertOfAClockThatIsAheadHidesNoMissingOne() {
        buy("a", 0, "0", "1");
        String ahead = T.plus(Duration.ofDays(3_650)).toString();
        assertThat(send("a", "buy", ahead, "1", "2")).isEqualTo("FROM_THE_FUTURE");

        assertThat(buy("a", 10, "7", "8")).isEqualTo("MISSED_ALERT");
    }

    @Test
    void missedAlertOutlivesAMonthOfSilence() {
        var last =
                new LastAlert(new SignalId("s-1"), new StrategyPosition(null, null, null, null), T);
        var missed = new MissedAlert(new SignalId("s-1"), T, "");
        var sequence = new AlertSequence(last, new Gap(last, last, missed));

        assertThat(sequence.isIdleAt(T.plus(Duration.ofDays(40)))).isFalse();
        assertThat(sequence.isIdleAt(T.plus(Duration.ofDays(366)))).isTrue();
    }

    @Test
    void strategyGoesOnWhereTheSettingDoesNotHoldIt() {
        account.close();
        account = new TradedAccount(Map.of());
        buy("a", 0, "0", "1");

        assertThat(buy("a", 60, "0", "1")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY).alerts().state()).isEqualTo(AlertContinuity.State.MISSED);
        assertThat(account.requested().provenance().explanation().findings())
                .anySatisfy(it -> assertThat(it.rule()).isEqualTo("no-missed-alert"));
    }

    @Test
    void alertThatStatesNoPositionSaysNothing() {
        buy("a", 0, "0", "1");

        assertThat(account.send("a", "buy", "1")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY)).isNull();
    }

    private void resume(String scope) {
        account.path()
                .command(
                        new Scenario.Command(
                                scope, ControlAction.RESUME, null, null, "alice", "looked"),
                        account.now().plusMillis(1));
    }

    private String buy(String strategy, int firedAfter, String before, String after) {
        return send(strategy, "buy", firedAfter, before, after);
    }

    private String close(String strategy, int firedAfter, String before) {
        return send(strategy, "sell", firedAfter, before, "0");
    }

    private String send(
            String strategy, String action, int firedAfter, String before, String after) {
        var firedAt = T.plusSeconds(firedAfter);
        if (firedAt.isAfter(account.now())) {
            account.at(firedAt);
        }
        return send(strategy, action, firedAt.toString(), before, after);
    }

    private String send(
            String strategy, String action, String firedAt, String before, String after) {
        return account.send(
                """
                {"strategy":"%s","ticker":"BTCUSDT","action":"%s","quantity":"%s","confidence":"0.9",
                "prev_market_position":"%s","prev_market_position_size":"%s","market_position":"%s",
                "market_position_size":"%s","fired_at":"%s"}
                """
                        .formatted(
                                strategy,
                                action,
                                new BigDecimal(after).subtract(new BigDecimal(before)).abs(),
                                before.equals("0") ? "flat" : "long",
                                before,
                                after.equals("0") ? "flat" : "long",
                                after,
                                firedAt));
    }
}
