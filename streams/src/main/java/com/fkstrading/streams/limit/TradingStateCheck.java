package com.fkstrading.streams.limit;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.control.TradingState;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.continuity.MissedAlert;
import com.fkstrading.streams.decision.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether operators let a signal pass. A halt denies every order, a reduction those that do not
/// shrink the position, and an order event that could not be read every order of its account.
///
/// @param commands whose scope covers the signal, and the last resume of its account
/// @param unreadable order events of the account
record TradingStateCheck(List<ControlCommand> commands, List<UnreadableEvent> unreadable) {

    private static final String HALT = "halt";
    private static final String REDUCE = "reduce";
    private static final String READABLE = "readable-order-events";

    /// Denies whatever the order is.
    Checked halt() {
        if (TradingState.of(commands) instanceof TradingState.Halted(var halt)) {
            var finding = Finding.denied(Stage.LIMIT, HALT, compared(halt), text(halt, "halted"));
            return Checked.denied(DenialReason.HALTED, finding);
        }
        var resumed = resumedAt();
        return unreadable.stream()
                .filter(event -> !resumed.isAfter(event.time()))
                .findFirst()
                .map(event -> Checked.denied(DenialReason.HALTED, unreadable(event)))
                .orElseGet(() -> Checked.passed(notHalted()));
    }

    /// Empty while trading is not reduced; otherwise it denies an order that does not shrink the
    /// position.
    Optional<Finding> reduction(boolean isReducing) {
        if (!(TradingState.of(commands) instanceof TradingState.Reducing(var reduce))) {
            return Optional.empty();
        }
        var compared = compared(reduce);
        String text = text(reduce, "reduced to orders that shrink a position,");
        return Optional.of(
                isReducing
                        ? Finding.passed(Stage.LIMIT, REDUCE, compared, text)
                        : Finding.denied(Stage.LIMIT, REDUCE, compared, text));
    }

    /// Why the strategy opens nothing; null where no alert is missing, or an operator has resumed
    /// the strategy or its account since.
    @Nullable Finding hold(List<MissedAlert> missed) {
        var resumed = lastResume(it -> it.isOneAccount() || it.isOneStrategy());
        return missed.stream()
                .filter(it -> !resumed.isAfter(it.time()))
                .findFirst()
                .map(TradingStateCheck::held)
                .orElse(null);
    }

    private static Finding held(MissedAlert missed) {
        return Finding.denied(
                Stage.LIMIT,
                "missed-alert",
                Map.of("before", missed.before().value(), "time", missed.time().toString()),
                missed.text()
                        + " Nothing is opened until an operator resumes the strategy or the"
                        + " account by name.");
    }

    /// When an operator last resumed the account by name, and so has checked its positions and its
    /// results. Resuming all accounts ends the halt of all, and nothing else.
    Instant resumedAt() {
        return lastResume(Scope::isOneAccount);
    }

    private Instant lastResume(Predicate<Scope> scope) {
        return commands.stream()
                .filter(command -> command.action() == ControlAction.RESUME)
                .filter(command -> scope.test(command.scope()))
                .map(ControlCommand::time)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String text(ControlCommand command, String state) {
        return "Trading%s is %s by %s since %s: %s"
                .formatted(
                        part(command.scope()), state, command.by(), command.time(), command.why());
    }

    private static String part(Scope scope) {
        if (scope.strategy() != null) {
            return " of strategy " + scope.strategy();
        }
        return scope.symbol() == null ? "" : " of " + scope.symbol();
    }

    private static Finding unreadable(UnreadableEvent event) {
        var compared =
                Map.of(
                        "topic", event.topic(),
                        "partition", String.valueOf(event.partition()),
                        "offset", String.valueOf(event.offset()),
                        "time", event.time().toString());
        String text =
                "An order event of the account cannot be read (%s), so its positions are not known"
                        + " and nothing is traded or closed until an operator resumes the account.";
        return Finding.denied(Stage.LIMIT, READABLE, compared, text.formatted(event.where()));
    }

    private Finding notHalted() {
        var compared =
                commands.stream().findFirst().map(TradingStateCheck::compared).orElse(Map.of());
        return Finding.passed(Stage.LIMIT, HALT, compared, "Trading is not halted.");
    }

    private static Map<String, String> compared(ControlCommand command) {
        return Map.of(
                "command", command.action().name(),
                "scope", command.scope().toString(),
                "by", command.by(),
                "time", command.time().toString());
    }
}
