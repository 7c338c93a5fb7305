package com.fkstrading.execution.control;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.DeadLetters;
import java.util.HashMap;
import java.util.Map;

/// The accounts that execution has stopped because a request of theirs could not be read. A stop
/// acts like an operator's halt of that account. It is journaled, so it survives restarts, and ends
/// with a RESUME for the account that is later than the stop.
public final class StoppedAccounts {

    private final DeadLetters deadLetters;
    private volatile Map<String, ControlCommand> stopped = Map.of();
    private volatile boolean current;

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

    /// What is known may be old: another process may have stopped accounts that are ours from now
    /// on.
    public void expire() {
        current = false;
    }

    /// Returns when the stops are known as the journal has them.
    public void ensureCurrent(TradingHalt halt) {
        if (!current) {
            refresh(halt);
        }
    }

    /// Reads the stops from the journal, and ends those whose account was resumed since.
    public synchronized void refresh(TradingHalt halt) {
        current = true;
        try {
            read(halt);
        } catch (RuntimeException failure) {
            current = false;
            throw failure;
        }
    }

    private void read(TradingHalt halt) {
        var unresolved = new HashMap<String, DeadLetter>();
        deadLetters
                .unresolved()
                .forEach(
                        (account, newest) -> {
                            if (halt.isResumedAfter(account, newest.time())) {
                                deadLetters.resolve(account, newest.time());
                            } else {
                                unresolved.put(account, newest);
                            }
                        });
        stopped = halts(unresolved);
    }

    private static Map<String, ControlCommand> halts(Map<String, DeadLetter> unresolved) {
        var halts = new HashMap<String, ControlCommand>();
        unresolved.forEach((account, letter) -> halts.put(account, letter.halt()));
        return Map.copyOf(halts);
    }
}
