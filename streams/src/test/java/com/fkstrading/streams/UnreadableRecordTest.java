package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be read ends nothing: it is counted, and fails closed for what it concerns.
class UnreadableRecordTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final PathDriver path = new PathDriver(TestRules.defaults());
    private int sent;

    @BeforeEach
    void giveAPrice() {
        path.price("BTCUSDT", "65000", "65001", T.plusSeconds(10));
    }

    @AfterEach
    void close() {
        path.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "7",
                "{}",
                "{\"scope\":\"all\",\"action\":\"LIQUIDATE\",\"by\":\"a\",\"why\":\"b\","
                        + "\"time\":\"2026-01-05T10:00:00Z\"}"
            })
    void unreadableCommandHaltsItsScopeUntilALaterOneIsRead(String command) {
        path.bytes(Topics.CONTROL_COMMANDS, "all", command, T);
        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);

        path.command(ControlAction.RESUME, "alice", "seen", T.plusSeconds(1));
        assertNextIsRequested();
    }

    @Test
    void unreadableCommandOfAnAccountHaltsThatAccount() {
        path.bytes(Topics.CONTROL_COMMANDS, "other", "{", T);
        assertNextIsRequested();

        path.bytes(Topics.CONTROL_COMMANDS, "main", "{", T);

        assertThat(denialOfNext().message())
                .isEqualTo(
                        "Trading is halted by unknown since 2026-01-05T10:00:00Z: the newest"
                                + " command for main cannot be read");
        assertCounted(Topics.CONTROL_COMMANDS, 2);
    }

    @Test
    void commandWithoutAKeyConcernsAll() {
        path.bytes(Topics.CONTROL_COMMANDS, null, "{", T);

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);
    }

    @Test
    void deletedCommandIsNone() {
        path.command(ControlAction.HALT, "alice", "drill", T);
        path.bytes(Topics.CONTROL_COMMANDS, "all", (byte[]) null, T);

        assertNextIsRequested();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{\"symbol\":\"BTCUSDT\",\"bid\":\"-1\"}"})
    void symbolWithAnUnreadablePriceHasNone(String price) {
        path.bytes(Topics.MARKET_PRICES, "BTCUSDT", price, T);
        path.bytes(Topics.MARKET_PRICES, null, price, T);

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.NO_PRICE);
        assertCounted(Topics.MARKET_PRICES, 2);

        path.price("BTCUSDT", "65000", "65001", T.plusSeconds(10));
        assertNextIsRequested();
    }

    @Test
    void deletedPriceIsNone() {
        path.bytes(Topics.MARKET_PRICES, "BTCUSDT", (byte[]) null, T);

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.NO_PRICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{}"})
    void unreadableOrderEventStopsItsAccountUntilAnOperatorResumesIt(String event) {
        path.bytes(Topics.ORDERS_EVENTS, "main", event, T);

        assertThat(denialOfNext().message())
                .isEqualTo(
                        "An order event of the account cannot be read (orders.events-0@0), so its"
                                + " positions are not known and nothing is traded or closed until"
                                + " an operator resumes the account.");
        assertCounted(Topics.ORDERS_EVENTS, 1);

        path.command("main", ControlAction.RESUME, T);
        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);
        path.command(ControlAction.RESUME, "alice", "over", T.plusMillis(1));
        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);
        path.command("main", ControlAction.RESUME, T.plusMillis(1));
        assertNextIsRequested();
    }

    @Test
    void accountThatWasResumedMayShrinkItsPositionsWhileItIsReduced() {
        path.bytes(Topics.ORDERS_EVENTS, "main", "{", T);
        path.command("main", ControlAction.RESUME, T.plusMillis(1));
        path.command("main", ControlAction.REDUCE, T.plusMillis(2));

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.REDUCING);
    }

    @Test
    void resumeOfAStrategyResumesNoAccount() {
        path.bytes(Topics.ORDERS_EVENTS, "main", "{", T);
        path.command("main/strategy:ema", ControlAction.RESUME, T.plusMillis(1));

        assertThat(denialOfNext().message()).contains("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"main/max-leverage", "all/max-leverage", "main/exchange:x/trading-state"})
    void keyOfALaterVersionHaltsWhatItConcernsUntilItIsDeleted(String key) {
        var topic = Topics.CONTROL_COMMANDS;
        var resume = new ControlCommand("main", ControlAction.RESUME, "a", "b", T);
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), resume);
        path.bytes(topic, key, value, T);
        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);

        path.bytes(topic, key, (byte[]) null, T);
        assertNextIsRequested();
    }

    /// The key decides what a command is for, whatever its value says.
    @Test
    void accountIsResumedByACommandThatIsKeyedByItsName() {
        path.bytes(Topics.ORDERS_EVENTS, "main", "{", T);
        var topic = Topics.CONTROL_COMMANDS;
        var resume = new ControlCommand("all", ControlAction.RESUME, "a", "b", T.plusMillis(1));
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), resume);
        path.bytes(topic, "main/trading-state", value, T);

        assertNextIsRequested();
    }

    @Test
    void orderEventWithoutAValueStopsItsAccount() {
        path.bytes(Topics.ORDERS_EVENTS, "main", (byte[]) null, T);

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);
    }

    @Test
    void orderEventOfAnotherAccountStopsNone() {
        path.bytes(Topics.ORDERS_EVENTS, "other", "{", T);

        assertNextIsRequested();
    }

    @Test
    void orderEventWithoutAKeyMayBeAnyAccounts() {
        path.bytes(Topics.ORDERS_EVENTS, null, "{", T);

        assertThat(denialOfNext().reason()).isEqualTo(DenialReason.HALTED);
        path.command("main", ControlAction.RESUME, T.plusMillis(1));
        assertNextIsRequested();
    }

    private void assertNextIsRequested() {
        send();
        assertThat(path.read(Topics.SIGNALS_DENIED)).isEmpty();
        assertThat(path.read(Topics.ORDERS_REQUESTED)).hasSize(1);
    }

    private Denial denialOfNext() {
        send();
        assertThat(path.read(Topics.ORDERS_REQUESTED)).isEmpty();
        return path.read(Topics.SIGNALS_DENIED).getFirst();
    }

    private void send() {
        sent++;
        path.webhook("s-" + sent, CanonicalAlert.buy("o-" + sent, T).toJson(), T);
    }

    private void assertCounted(Topic<?> topic, int times) {
        assertThat(path.count("fks.streams.unreadable", "topic", topic.name())).isEqualTo(times);
    }
}
