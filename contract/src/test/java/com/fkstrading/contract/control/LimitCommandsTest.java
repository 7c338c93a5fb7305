package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitCommandsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Aspect ASPECT = Aspect.MAX_EXPOSURE_USD;

    @Test
    void accountsOwnLimitTakesThePlaceOfThatOfAll() {
        var both = commands(set("all", "100"), set("main", "900"), Map.of(), Map.of());
        var all = commands(set("all", "100"), Map.of(), Map.of(), Map.of());

        assertThat(both.forAccount(ASPECT)).map(it -> it.value().toString()).contains("900");
        assertThat(all.forAccount(ASPECT)).map(it -> it.value().toString()).contains("100");
        assertThat(both.forStrategy(ASPECT)).isEmpty();
    }

    @Test
    void strategysLimitIsOneOfItsOwn() {
        var commands =
                commands(
                        Map.of(),
                        set("main", "900"),
                        set("all/strategy:a", "50"),
                        set("main/strategy:a", "70"));

        assertThat(commands.forStrategy(ASPECT)).map(it -> it.value().toString()).contains("70");
        assertThat(commands.forAccount(ASPECT)).map(it -> it.value().toString()).contains("900");
    }

    @Test
    void limitThatIsTakenBackIsAsOneThatWasNeverSet() {
        var commands =
                commands(
                        set("all", "100"),
                        set("main", null),
                        Map.of(),
                        set("main/strategy:a", null));

        assertThat(commands.forAccount(ASPECT)).map(it -> it.value().toString()).contains("100");
        assertThat(commands.forStrategy(ASPECT)).isEqualTo(Optional.empty());
    }

    @Test
    void limitNamesTheCommandThatSetIt() {
        var commands = commands(set("all", "100"), Map.of(), Map.of(), Map.of());

        assertThat(commands.forAccount(ASPECT)).map(it -> it.command().by()).contains("ann");
        assertThat(commands.forAccount(Aspect.COOL_DOWN)).isEmpty();
    }

    /// It halts, and sets nothing.
    @Test
    void commandThatCannotBeObeyedSetsNoLimit() {
        var key = CommandKey.of(Scope.ALL, ASPECT);
        var wrong = set("all", "lots").get(ASPECT).under(key);

        assertThat(commands(Map.of(ASPECT, wrong), Map.of(), Map.of(), Map.of()).forAccount(ASPECT))
                .isEmpty();
    }

    private static LimitCommands commands(
            Map<Aspect, ControlCommand> all,
            Map<Aspect, ControlCommand> account,
            Map<Aspect, ControlCommand> strategyOfAll,
            Map<Aspect, ControlCommand> strategy) {
        return new LimitCommands(all, account, strategyOfAll, strategy);
    }

    private static Map<Aspect, ControlCommand> set(String scope, @Nullable String value) {
        return Map.of(
                ASPECT,
                new ControlCommand(
                        Scope.parse(scope), ControlAction.LIMIT, value, "ann", "drill", T));
    }
}
