package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.account.AlertContinuity.State;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A strategy promises its next alert within a time: that none came shows, and may hold it.
class HeartbeatTest {

    private static final String KEY = "main/alerts/strategy:a";
    private static final String MISSED = "fks.streams.heartbeats.missed";

    /// The first alert comes a second after the start.
    private static final Instant T = TradedAccount.START.plusSeconds(1);

    private TradedAccount account = new TradedAccount(Map.of("HOLD_AFTER_MISSED_ALERT", "true"));

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void alertExactlyAtThePromisedTimeIsInTime() {
        buy(0, "60");
        account.tick(T.plusSeconds(60));
        assertThat(buy(60_000, "60")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY)).isNull();
        assertThat(account.path().count(MISSED)).isZero();
    }

    @Test
    void alertOfOneMillisecondLaterIsNot() {
        buy(0, "60");

        assertThat(buy(60_001, "60")).isEqualTo("MISSED_ALERT");

        String late = "a promised an alert by %s, and the next one is 0.001 s late.";
        String text = late.formatted(T.plusSeconds(60));
        assertThat(account.denied().message())
                .isEqualTo(
                        text
                                + " Nothing is opened until an operator resumes the strategy or the"
                                + " account by name.");
        assertThat(account.state(KEY).alerts())
                .isEqualTo(AlertContinuity.missed(new SignalId("s-2"), T.plusSeconds(60), text));
        assertThat(account.path().count(MISSED)).isEqualTo(1);
    }

    @Test
    void silenceIsToldOnceByTheFirstTickAfterIt() {
        buy(0, "60");
        account.tick(T.plusSeconds(60));
        assertThat(account.state(KEY)).isNull();

        account.tick(T.plusSeconds(60).plusMillis(1));

        assertThat(account.state(KEY).alerts())
                .isEqualTo(
                        AlertContinuity.silent(
                                T.plusSeconds(60),
                                "a promised an alert by %s, and none has come since %s."
                                        .formatted(T.plusSeconds(60), T)));
        account.tick(T.plusSeconds(61));
        account.tick(T.plusSeconds(70));
        assertThat(account.path().count(MISSED)).isEqualTo(1);
    }

    @Test
    void nextSilenceIsToldAgain() {
        buy(0, "60");
        account.tick(T.plusSeconds(61));
        buy(100_000, "60");
        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.MISSED);
        assertThat(account.path().count(MISSED)).isEqualTo(1);

        account.tick(T.plusSeconds(161));

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.SILENT);
        assertThat(account.path().count(MISSED)).isEqualTo(2);
    }

    @Test
    void ticksOfAnotherClockThatIsBehindChangeNothing() {
        buy(0, "60");
        account.tick(T.plusSeconds(61));
        account.tick(T.plusSeconds(59));
        account.tick(T.plusSeconds(62));

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.SILENT);
        assertThat(account.path().count(MISSED)).isEqualTo(1);
    }

    @Test
    void promiseThatIsOverBeforeItCameIsToldAtOnce() {
        account.tick(T.plusSeconds(200));

        buy(0, "60");

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.SILENT);
    }

    @Test
    void onlyAResumeByNameEndsTheHoldAndIsTold() {
        buy(0, "60");
        buy(70_000, "60");

        resume("all");
        assertThat(buy(71_000, "60")).isEqualTo("MISSED_ALERT");
        resume("main/strategy:b");
        assertThat(buy(72_000, "60")).isEqualTo("MISSED_ALERT");
        resume("main/strategy:a");
        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
        assertThat(buy(73_000, "60")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(buy(140_000, "60")).isEqualTo("MISSED_ALERT");
        resume("main");
        assertThat(buy(141_000, "60")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
    }

    /// Who resumes it while it is silent has seen that it is.
    @Test
    void resumeDuringTheSilenceEndsTheHold() {
        buy(0, "60");
        account.tick(T.plusSeconds(61));
        account.at(T.plusSeconds(90));
        resume("main/strategy:a");

        assertThat(buy(100_000, "60")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY).alerts()).isEqualTo(AlertContinuity.COMPLETE);
    }

    @Test
    void heldStrategyClosesWhatItHolds() {
        buy(0, "60");
        account.fill(account.requested(), "100");

        assertThat(send("close", 70_000, "")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void strategyGoesOnWhereTheSettingDoesNotHoldIt() {
        account.close();
        account = new TradedAccount(Map.of());
        buy(0, "60");

        assertThat(buy(70_000, "60")).isEqualTo(TradedAccount.REQUESTED);

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.MISSED);
        assertThat(account.requested().provenance().explanation().findings())
                .anySatisfy(it -> assertThat(it.rule()).isEqualTo("heartbeat"));
    }

    @Test
    void everyAlertRenewsThePromise() {
        buy(0, "60");
        assertThat(send("buy", 50_000, "")).isEqualTo(TradedAccount.REQUESTED);
        account.tick(T.plusSeconds(100));
        assertThat(account.state(KEY)).isNull();

        account.tick(T.plusSeconds(111));

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "off", "OFF", "PT0S"})
    void promiseMayBeEnded(String none) {
        buy(0, "60");
        buy(10_000, none);

        account.tick(T.plusSeconds(1_000));

        assertThat(account.state(KEY)).isNull();
        assertThat(buy(2_000_000, "60")).isEqualTo(TradedAccount.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "60m", "1h", "1H", "PT1H", "pt60m"})
    void promiseIsReadAsADuration(String hour) {
        buy(0, hour);

        account.tick(T.plusSeconds(3_600));
        assertThat(account.state(KEY)).isNull();
        account.tick(T.plusSeconds(3_601));
        assertThat(account.state(KEY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "604801", "8d", "1.5", "-60", "true", "PT10.5S", "1w", "hourly"})
    void otherTextIsDenied(String other) {
        assertThat(buy(0, other)).isEqualTo("OUT_OF_RANGE");

        assertThat(account.denied().message())
                .contains("heartbeat", other, "whole seconds or a duration", "from 10 s to 7 days");
    }

    @Test
    void alertThatOnlySaysThatTheStrategyLivesTradesNothingAndRenewsThePromise() {
        buy(0, "60");
        account.at(T.plusSeconds(49));

        assertThat(account.send("{\"action\":\"heartbeat\",\"strategy\":\"a\"}"))
                .isEqualTo("HEARTBEAT");

        assertThat(account.denied().message())
                .isEqualTo("The alert only says that a is alive; nothing is traded.");
        account.tick(T.plusSeconds(110));
        assertThat(account.state(KEY)).isNull();
        account.tick(T.plusSeconds(111));
        assertThat(account.state(KEY)).isNotNull();
    }

    @Test
    void alertThatFiredEarlierNeverMovesThePromiseBack() {
        account.at(T.plusSeconds(29));
        buy(30_000, "60");
        account.send(
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"buy","quantity":"1","confidence":"0.9",
                "heartbeat":"10","fired_at":"%s"}
                """
                        .formatted(T));

        account.tick(T.plusSeconds(90));
        assertThat(account.state(KEY)).isNull();
        account.tick(T.plusSeconds(91));
        assertThat(account.state(KEY)).isNotNull();
    }

    @Test
    void resentAlertIsNoSignOfLife() {
        String alert =
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"buy","quantity":"1","confidence":"0.9",
                "heartbeat":"60","fired_at":"%s"}
                """
                        .formatted(T);
        account.path().webhook("w-1", alert, T);
        account.path().webhook("w-2", alert, T.plusSeconds(30));

        account.tick(T.plusSeconds(61));

        assertThat(account.state(KEY).alerts().state()).isEqualTo(State.SILENT);
    }

    @Test
    void strategiesAreAloneWithTheirPromises() {
        buy(0, "60");

        account.at(T.plusSeconds(69));
        assertThat(account.send("b", "buy", "1")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.send("b", "buy", "1")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.state("main/alerts/strategy:b")).isNull();
    }

    private void resume(String scope) {
        account.path().command(scope, ControlAction.RESUME, account.now().plusMillis(1));
    }

    private String buy(long afterMs, String heartbeat) {
        return send("buy", afterMs, ",\"heartbeat\":\"" + heartbeat + "\"");
    }

    private String send(String action, long afterMs, String more) {
        account.at(T.plusMillis(afterMs).minusSeconds(1));
        return account.send(
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"%s","quantity":"1","confidence":"0.9"%s}
                """
                        .formatted(action, more));
    }
}
