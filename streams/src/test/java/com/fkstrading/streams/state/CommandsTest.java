package com.fkstrading.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.LimitCommands.InForce;
import com.fkstrading.contract.control.LimitValue;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.store.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final TaskStore store = TestStore.open();
    private final Commands commands = new Commands(store);

    @Test
    void orderIsCoveredByTheCommandsOfItsScopesTheWidestFirst() {
        for (String scope :
                List.of(
                        "main/symbol:BTCUSDT",
                        "all/strategy:ema",
                        "other",
                        "main",
                        "main/strategy:rsi",
                        "all/symbol:ETHUSDT",
                        "all")) {
            put(scope + "/trading-state", ControlAction.HALT, null);
        }

        assertThat(covering())
                .extracting(command -> command.scope().toString())
                .containsExactly("all", "main", "all/strategy:ema", "main/symbol:BTCUSDT");
    }

    @Test
    void limitsCoverNothing() {
        put("all/cool-down", ControlAction.LIMIT, "60");
        put("main/strategy:ema/rate-limit", ControlAction.LIMIT, "7");

        assertThat(covering()).isEmpty();
    }

    @Test
    void limitThatCannotBeObeyedHaltsUntilAnotherValueOrADeletion() {
        put("all/cool-down", ControlAction.LIMIT, "soon");
        put("main/rate-limit", ControlAction.LIMIT, "often");
        assertThat(covering()).hasSize(2).allMatch(ControlCommand::halts);

        put("main/rate-limit", ControlAction.LIMIT, "7");
        commands.delete(CommandKey.parse("all/cool-down"));

        assertThat(covering()).isEmpty();
    }

    @Test
    void commandsOfLaterVersionsDoNotReplaceEachOther() {
        put("main/max-leverage", ControlAction.LIMIT, "2");
        put("main/max-slippage", ControlAction.LIMIT, "3");
        commands.delete(CommandKey.parse("main/max-slippage"));

        assertThat(covering()).hasSize(1).allMatch(ControlCommand::halts);
    }

    /// It would otherwise close what the operator wants to be closed.
    @Test
    void resumeOfTheAccountIsRememberedAfterAReduction() {
        put("main/trading-state", ControlAction.RESUME, null);
        put("main/trading-state", ControlAction.REDUCE, null);
        assertThat(covering())
                .extracting(ControlCommand::action)
                .containsExactly(ControlAction.REDUCE, ControlAction.RESUME);

        commands.delete(CommandKey.parse("main"));

        assertThat(covering()).isEmpty();
    }

    @Test
    void resumeOfAStrategyIsRememberedForItAlone() {
        put("main/strategy:ema/trading-state", ControlAction.RESUME, null);
        put("main/strategy:ema/trading-state", ControlAction.REDUCE, null);

        assertThat(covering())
                .extracting(ControlCommand::action)
                .containsExactly(ControlAction.REDUCE, ControlAction.RESUME);
        assertThat(commands.covering("main", "rsi", "BTCUSDT")).isEmpty();
        assertThat(commands.resumedAt("main")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void limitsAreThoseOfTheAccountAndTheStrategy() {
        put("all/max-orders-per-day", ControlAction.LIMIT, "100");
        put("all/strategy:ema/max-orders-per-day", ControlAction.LIMIT, "10");
        put("main/strategy:rsi/max-orders-per-day", ControlAction.LIMIT, "1");
        put("all/max-leverage", ControlAction.LIMIT, "2");

        var limits = commands.limits("main", "ema");

        assertThat(value(limits.forAccount(Aspect.MAX_ORDERS_PER_DAY)))
                .contains(new LimitValue.Count(100));
        assertThat(value(limits.forStrategy(Aspect.MAX_ORDERS_PER_DAY)))
                .contains(new LimitValue.Count(10));
        assertThat(limits.forAccount(Aspect.RATE_LIMIT)).isEmpty();
    }

    private static Optional<LimitValue> value(Optional<InForce> limit) {
        return limit.map(InForce::value);
    }

    private List<ControlCommand> covering() {
        return commands.covering("main", "ema", "BTCUSDT");
    }

    /// As it is read from the topic.
    private void put(String text, ControlAction action, String value) {
        var key = CommandKey.parse(text);
        var command = new ControlCommand(key.scope(), action, value, "ann", "drill", T);
        commands.put(key, command.under(key));
    }
}
