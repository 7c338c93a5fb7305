package com.fkstrading.execution.placement;

import java.time.Duration;

/// Waiting that can be ended from outside, and that says what it waits for.
public interface InterruptibleWait {

    /// What an order or a cancel waits for.
    enum Reason {
        /// `control.commands` is not read to its end.
        COMMANDS_UNREAD,
        /// `accounts.state` is not read to its end.
        TRADING_STATES_UNREAD,
        /// The trading rules are not loaded.
        INSTRUMENTS_UNKNOWN,
        /// The circuit is open, the quota is used up, or the exchange's clock is not known.
        EXCHANGE_UNAVAILABLE,
        /// The last request found no connection, or was refused because of our clock.
        RETRY,
        /// The order was sent without an answer.
        OUTCOME_UNKNOWN,
        /// A cancel was sent without an answer.
        CANCEL_UNANSWERED
    }

    /// @throws Stopped when this process has to stop the work; also for a wait of zero
    void sleep(Duration duration, Reason reason);

    /// Reports that a step was taken: slow work must not look stuck.
    void progressed();

    /// Stop here: the journal has everything that the next owner needs.
    final class Stopped extends RuntimeException {

        public Stopped() {
            super("stopped", null, false, false);
        }
    }
}
