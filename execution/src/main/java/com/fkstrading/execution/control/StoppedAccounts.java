package com.fkstrading.execution.control;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.DeadLetters;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The accounts that execution itself has stopped. A stop acts like an operator's halt of that
/// account, and ends with a RESUME for the account that is later than the stop. A stop for a
/// request that could not be read is journaled, so it survives restarts; one for a key that the
/// exchange refuses does not, since keys are read at the start, nor does one for an order that the
/// exchange does not cancel.
public final class StoppedAccounts {

    private static final String BY = "execution";

    private final DeadLetters deadLetters;
    private final Map<String, ControlCommand> refused = new HashMap<>();
    private volatile Map<String, ControlCommand> stopped = Map.of();
    /// How often the known stops were invalidated, and up to which of these they are read again.
    private final AtomicLong expiries = new AtomicLong(1);
    private volatile long readAfter;

    public StoppedAccounts(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /// By account.
    public Map<String, ControlCommand> halts() {
        return stopped;
    }

    /// Keeps the letter; its account, if it has one, is stopped when this returns.
    public synchronized void stop(DeadLetter letter) {
        deadLetters.keep(letter);
        stopped = halts(deadLetters.unresolved());
    }

    /// Stops an account until it is resumed or this process ends.
    public synchronized void stop(String account, String why, Instant at) {
        var scope = Scope.account(account);
        refused.put(account, new ControlCommand(scope, ControlAction.HALT, null, BY, why, at));
        var halts = new HashMap<>(stopped);
        halts.put(account, refused.get(account));
        stopped = Map.copyOf(halts);
    }

    /// The known stops may be outdated: another process may have stopped accounts that are ours
    /// from now on.
    public void expire() {
        expiries.incrementAndGet();
    }

    /// Returns when the known stops are those of the journal.
    public void ensureCurrent(CommandsInForce commands) {
        if (readAfter < expiries.get()) {
            readOnce(commands);
        }
    }

    /// Reads the stops from the journal, and ends those whose account was resumed since.
    public synchronized void refresh(CommandsInForce commands) {
        long expired = expiries.get();
        read(commands);
        readAfter = expired;
    }

    /// A caller that arrives while another thread reads waits for it: no order is sent on outdated
    /// stops.
    private synchronized void readOnce(CommandsInForce commands) {
        if (readAfter < expiries.get()) {
            refresh(commands);
        }
    }

    private void read(CommandsInForce commands) {
        var unresolved = new HashMap<String, DeadLetter>();
        deadLetters
                .unresolved()
                .forEach(
                        (account, newest) -> {
                            if (commands.isResumedAfter(account, newest.time())) {
                                deadLetters.resolve(account, newest.time());
                            } else {
                                unresolved.put(account, newest);
                            }
                        });
        refused.entrySet()
                .removeIf(stop -> commands.isResumedAfter(stop.getKey(), stop.getValue().time()));
        stopped = halts(unresolved);
    }

    private Map<String, ControlCommand> halts(Map<String, DeadLetter> unresolved) {
        var halts = new HashMap<>(refused);
        unresolved.forEach((account, letter) -> halts.put(account, letter.halt()));
        return Map.copyOf(halts);
    }
}
